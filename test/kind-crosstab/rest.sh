# --versus total beside letters and hidden columns, and percentages of rows and
# of the total.  The standard errors are R's: svyratio(~cell, ~row, design) and
# svyratio(~cell, ~base, design), times 100.
poll()
{
	kind-crosstab -w weight -q kind_policy "$@" "$POLL"
}
try()
{
	echo "== $1"
}
ages='Age=age:18-19,20-34,35-54,55+'

try 'the marks that are left when a column is hidden'
poll -b "$ages" --hide 100 --versus total -f tidy |
	awk -F , '$9 == "Agree" && $7 { print $7 ": " $20 }'
try 'letters and T+ stand in one column of the csv'
poll -b "$ages" --versus total -f csv | sed -n '1p; /,Agree,/p'
try 'and do not shift the figures of the text'
COLUMNS=80 poll -b "$ages" --versus total | sed -n '/^Agree  /p; /^Disagree  /p'
for percent in row total; do
	try "standard errors of percentages of the $percent"
	poll -b gender --percent $percent -f tidy |
		awk -F , '$9 == "Tend to agree" {
			printf "%s %.4f %.6f\n", $6, $10, $12 }'
done
try 'no sign where all others are [u], and one where they are not'
for hide in 30 0; do
	awk 'BEGIN {
		print "q,b"
		for (i = 0; i < 200; i++)
			print (i % 4 ? "Yes" : "No") ",X"
		for (i = 0; i < 20; i++)
			print (i == 0 ? "Yes" : "No") ",Y"
	}' | kind-crosstab -q q -b b --versus total --test-base 0 --hide $hide |
		grep -e ^Yes -e ^No
done
