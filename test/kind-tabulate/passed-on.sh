# A failure goes through programs that pass on each line.
sed '900s/$/,x/' "$POLL" >bad.csv
try()
{
	kind-read bad.csv 2>/dev/null | "$@" |
	    kind-tabulate --unweighted -q gender >out 2>err
	echo "status $?: $*"
	cat out
	cut -d : -f 1-4 err
}
try cat
try tee copy
try uniq
try sort
try sort -r
try sed 's/Wales/Cymru/'
try tr a-y a-y
try cut -d , -f 1,3
try awk 1
