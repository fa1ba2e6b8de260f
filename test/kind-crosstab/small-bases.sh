# Bases of 29, 30, 49 and 50 interviewed: hidden below 30, in brackets below
# 50, whatever they weigh.  With weights 1 and 3 in turn the effective bases
# are 23.04 (57^2 / 141), 24 (60^2 / 150), 39.03 (97^2 / 241), 40 (100^2 / 250)
# and, of all 158, 126.08 (314^2 / 782), which round to those in the table.
awk 'BEGIN {
	print "q,base,w"
	n = split("29 30 49 50", of, " ")
	for (k = 1; k <= n; k++)
		for (i = 1; i <= of[k]; i++)
			print (i % 2 ? "Yes" : "No") ",b" of[k] "," \
			    (i % 2 ? 1 : 3)
}' >poll.csv

try()
{
	printf '== %s\n' "$*"
	kind-crosstab -w w -q q -b base --test none "$@" poll.csv
	echo "status $?"
}
try
# Each limit by itself; 0 is none.
try --flag 30 --hide 0
try --flag 0 --hide 0
try --flag 0 --hide 50
# Effective bases: 23 and 24 are hidden below 30, 39 and 40 marked below 41.
try --small-base effective --flag 41 --hide 30
# Where no row has them, the brackets are on those interviewed.
try --small-base effective --flag 41 --hide 30 --style yougov
# Hidden columns are not tested, nor named by letters of others.
kind-crosstab -q q -b base --test-base 0 --levels 50 -f tidy poll.csv |
	awk -F , '$8 == "answer" { print $6, $7, $9, ($10 != ""), $15, $16,
	    $20, $21, $22 != "" }'
# Without weights the effective base is the number of people.
kind-crosstab --unweighted -q q -b base --small-base effective poll.csv |
	sed -n '/^Interviewed/p; /^A base/,$p'
# In data: the codes, and no figure; counts of the base stay.
kind-crosstab -w w -q q -b base -f tidy poll.csv |
	awk -F , '$5 == "base" { print $6, $8, $9, $10, $15, $16, $17, $18,
	    $19, $21 }' CONVFMT=%.6g
kind-crosstab -w w -q q -b base -f json poll.csv | grep -c '"percent": null'
# A share of a row rests on the row's total: 40 say Yes and 38 No, so below 39
# the row of No is hidden, while the columns of 39 stay.
awk 'BEGIN {
	print "q,b"
	for (i = 1; i <= 78; i++)
		print (i <= 40 ? "Yes" : "No") "," (i % 2 ? "X" : "Y")
}' >rows.csv
kind-crosstab -q q -b b --percent row --hide 39 rows.csv
