# --confidence, a percentage or a share.  Of K1's A by R (oracle.R, k1-90):
# 29.62 to 65.38 at 90 percent.
k1=$KIND/test/data/k1.csv
kind-tabulate -w w -q vote --confidence 90 --decimals 1 -f csv "$k1" |
	head -n 2
kind-tabulate -w w -q vote --confidence 0.9 -f tidy "$k1" >a
kind-tabulate -w w -q vote --confidence 90 -f tidy "$k1" | cmp - a &&
	echo same bytes
kind-tabulate -w w -q vote --confidence 99.9 -f csv "$k1" | head -n 1
kind-tabulate -w w -q vote --confidence 90 --interval wald "$k1" |
	grep standard
kind-tabulate -w weight -q kind_policy --agree --confidence 99 "$POLL" |
	sed -n '/^kind/p; /standard/p'
kind-tabulate -w w -q vote --confidence 99 -f json "$k1" | grep confidence
# 100 * 0.57 is a little less than 57, which nobody is to see.
kind-tabulate -w w -q vote --confidence 57 -f csv "$k1" | head -n 1
kind-tabulate -w w -q vote --confidence 57 -f json "$k1" | grep confidence
kind-tabulate -w w -q vote --confidence 57 -f tidy "$k1" |
	grep -o 'confidence=[^ ]*'
