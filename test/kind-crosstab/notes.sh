# What stands under a table.  Letters, figures and F are R's in poll.sh and
# k1.sh.
book=$KIND/demo/synthetic-poll.codebook.csv
k1=$KIND/test/data/k1.csv
poll()
{
	kind-crosstab -c "$book" -q kind_society "$@" "$POLL"
}
try()
{
	echo "== $1"
}

try 'a test of a break with a hidden cell is not shown in any format'
poll -b 'Age=age:18-19,20-24,25+' -b gender --chi2 --min-cell 10 |
	sed -n '/^Association/,/^A letter/p'
poll -b 'Age=age:18-19,20-24,25+' --chi2 --min-cell 10 -f tidy |
	sed 's/"[^"]*"/wording/' |
	awk -F , '$8 == "test" { print $9, $11 $NF, $(NF-1) }'

try 'one cell is no cells'
kind-crosstab -w w --multi 'media=m*' -b vote --hide 0 --min-cell 3 "$k1" >one
kind-crosstab -w w -q vote -b age --hide 0 --min-cell 2 "$k1" >several

try 'letters are about column percentages'
for show in '' '--percent row' '--percent total' --counts '--versus total'; do
	# shellcheck disable=SC2086
	poll -b gender $show | sed -n '/^A letter/,$p' | grep -c 'column percent'
done

try 'one respondent in several columns'
kind-crosstab -w w -q vote --multi 'media=m*' -b media -b age -b 'age>media' \
	"$k1" | grep '^One'
poll -b 'Two=age:18-40,30+' -b gender | grep '^One'

try 'a summary has its base, its net and only the signs it shows'
# By hand: 11.9 of 21.25 voted A, 5.25 of 7.25, 3.35 of 7 and 3.3 of 7.
kind-crosstab -w w -q vote,sat --net 'Top=9|10|A' --exclude C --summary top \
	-b age --hide 0 --test none "$k1"

try 'bases judged by their effective size'
kind-crosstab -w w -q vote -b age --small-base effective --hide 7 --flag 8 \
	--test none "$k1" | tail -n 2

try 'means are in no percent'
kind-crosstab -w w -q hrs --stats mean --summary mean -b age --hide 0 "$k1" |
	sed -n 2p

try 'no promoters on a scale of -2 to 2, and nowhere at all'
poll -b gender --stats mean,nps | grep -c '^Net promoter'
poll -b gender --stats nps
