# Which tests are one family for a correction: the p-values are those of
# test/oracle/family.R, which has this survey, too.
awk 'BEGIN {
	print "q,side,sex"
	for (k = 1; k <= 3; k++)
		for (i = 1; i <= 100; i++)
			print (i <= 75 - 15 * k ? "Yes" : i <= 80 ? "No" : \
			    "Don\047t know") "," substr("ABC", k, 1) "," \
			    (i % 3 == 0 || i > 70 ? "F" : "M")
}' >poll.csv
set -- -q q -b side -b sex --test pooled --test-base 0 poll.csv
for correct in bonferroni bh; do
	for family in row break banner table; do
		kind-crosstab --correct $correct --family $family -f tidy "$@" |
			awk -F , -v what="$correct $family" '
			$8 == "answer" && $7 != "" {
				n = split($22, p, " ")
				for (i = 1; i <= n; i++) {
					split(p[i], part, "=")
					if (part[1] > $7)
						printf "%s: %s, %s v %s: " \
						    "%.8g\n", what, $9, $7,
						    part[1], part[2]
				}
			}'
	done
done | sort

# Said under the table, in the stream, and in a report of it.
for family in row break banner table; do
	kind-crosstab --correct bh --family $family "$@" >table
	sed -n '/^A letter/,$p' table
	kind-crosstab --correct bh --family $family -f tidy "$@" >tidy
	grep -o 'correction=.*test-base' tidy
	kind-report -f text tidy | tr '\n' ' ' | grep -o "Benj[^,.]*"
	kind-crosstab --correct bh --family $family -f json "$@" |
		grep '"family"'
done
kind-crosstab -f json "$@" | grep -c '"family"'
# Tests against the total are a family of their own.
for family in row table; do
	kind-crosstab --correct bonferroni --family $family --versus total \
	    -f tidy "$@" | awk -F , '$9 == "Yes" && $7 != "" {
		print $7, $20, $22 }'
done
# A family wants a correction.
kind-crosstab --family table "$@" 2>&1
echo "status $?"
kind-crosstab --test none --versus total -q q -b side poll.csv 2>&1
echo "status $?"
