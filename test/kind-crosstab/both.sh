# --show both: a percentage, and below it the count it comes from.  By hand,
# weights of answers by column, with people, in percent of columns:
#		X		Y		Total
#	Yes	3 (2) 75	3 (1) 50	6 (3) 60
#	No	1 (1) 25	3 (2) 50	4 (3) 40
#	Base	4 (3)		6 (3)		10 (6)
# Of rows, Yes is 50 and 50, No 25 and 75; of the total 30, 30 and 10, 30.
cat >poll.csv <<'END2'
q,b,w,n
Yes,X,1,1
Yes,X,2,2
No,X,1,3
Yes,Y,3,1
No,Y,1,2
No,Y,2,3
END2
set -- -w w -b b --hide 0 --flag 0 --test none --show both
kind-crosstab "$@" -q q poll.csv
kind-crosstab --unweighted -q q -b b --hide 0 --flag 0 --test none --show both \
    poll.csv
for of in row total; do
	kind-crosstab "$@" -q q --percent $of poll.csv
done
for format in md csv; do
	kind-crosstab "$@" -q q -f $format poll.csv
done
# A mean has no count; in csv all tables have the same columns.
kind-crosstab "$@" -q n --stats mean poll.csv
kind-crosstab "$@" -q n,q --stats mean -f csv poll.csv
kind-crosstab "$@" -q n --summary mean -f csv poll.csv | sed 2q
# A label of two lines has the count on its second; nets have counts, too.
sed '1!s/^Yes/Yes and this is a long answer/' poll.csv >long.csv
COLUMNS=40 kind-crosstab "$@" -q q long.csv \
    --net 'All=No|Yes and this is a long answer'
# Counts have the decimals of the percentages; signs stand for these alone.
kind-crosstab "$@" -q q --decimals 1 --where 'b == "X" or q == "Yes"' \
    --style bsa poll.csv
kind-crosstab "$@" -q q --where 'b == "X" or q == "Yes"' --style yougov poll.csv
# Where the figure is hidden, so is the count.
kind-crosstab -w w -q q -b b --test none --show both --hide 4 --flag 5 poll.csv
kind-crosstab -w w -q q -b b --test none --show both --hide 0 --min-cell 2 \
    poll.csv
kind-crosstab -w w -q q -b b --test none --show both --hide 4 --flag 5 -f csv \
    poll.csv
# Letters stand beside the percentages.
kind-crosstab -c "${POLL%.csv}.codebook.csv" -q 'kind_*' -b gender \
    --summary agree --show both --versus total "$POLL"
# No line is wider than the screen, and each count is there.
for width in 60 80; do
	COLUMNS=$width kind-crosstab -c "${POLL%.csv}.codebook.csv" \
	    -q kind_policy -b region -b 'Age=age:18-24,25-49,50-64,65+' \
	    --show both "$POLL" >text
	awk -v width=$width 'length($0) > width { n++ } END { print n + 0 }' \
	    text
	kind-crosstab -c "${POLL%.csv}.codebook.csv" -q kind_policy -b region \
	    -b 'Age=age:18-24,25-49,50-64,65+' --counts --test none -f csv \
	    "$POLL" | sed -n 's/^kind_policy,Don.t know,//p' | tr , '\n' >counts
	grep -A 1 '^Don.t know' text | grep -v '^Don\|^--' | tr -s ' ' '\n' |
		grep '[0-9]' >found
	sort -u counts >one
	sort -u found | cmp - one
done
