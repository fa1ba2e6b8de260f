# A net of an agreement table is hidden where few are not in it: its answers
# are no rows there.  By hand: 69 of 73 agree, so 4 do not, fewer than 8; with
# --min-cell 4 they are no secret, and 2, 1 and 1 are.  In the stream the
# answers stand too, and the one of the hidden net goes with it; a topline,
# which shows the answers, has it.
{
	echo a
	yes 'Tend to agree' | head -n 69
	printf '%s\n' 'Neither agree nor disagree' \
	    'Neither agree nor disagree' 'Strongly disagree' "Don't know"
} >a.csv
for n in 4 8; do
	kind-tabulate --agree -q a --min-cell $n -f csv a.csv | sed -n 2p
done
printf '%s\n' question,breaks,agree a,-,yes >plan.csv
kind-crosstab --plan plan.csv --min-cell 8 -f csv a.csv | grep ,a,
kind-tabulate --agree -q a --min-cell 8 -f tidy a.csv |
    awk -F , '$8 == "answer" || $8 == "net" { print $9, $10, $16, $21 }'
kind-tabulate -q a --min-cell 8 -f csv a.csv | sed -n 2,5p
