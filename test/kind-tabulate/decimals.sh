# Rounded once, half up, on the exact sums: 57 of 200 is 28.5 percent.
awk 'BEGIN {
	print "q"
	for (i = 0; i < 200; i++)
		print i < 57 ? "A" : i < 58 ? "B" : "C"
}' >poll.csv
for decimals in 0 1 2 6; do
	kind-tabulate --unweighted -q q --decimals $decimals -f csv poll.csv |
		awk -F , '/^q,[ABC],/ { print $2, $3, $4 }'
done
# Halves that doubles miss: 0.145 + 0.14 of 1.  Three weights are known to three
# units of 1e-12: one unit less is the half, ten units less are not.
for w in 0.145 0.144999999999 0.14499999999; do
	printf 'q,w\nA,%s\nA,0.14\nB,0.715\n' $w |
		kind-tabulate -w w -q q --decimals 0 -f csv | grep ^q,A
done
# Thousands have commas, percentages add up to what they add up to.
awk 'BEGIN {
	print "q,w"
	for (i = 0; i < 3000; i++)
		print "ABC,1000.5"
}' >poll.csv
kind-tabulate -w w -q q poll.csv
awk 'BEGIN { print "q,w"; print "A,33.4"; print "B,33.4"; print "C,33.2" }' |
	kind-tabulate -w w -q q -f csv | awk -F , '/^q,[ABC],/ { print $2, $3 }'
