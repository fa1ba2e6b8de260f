# Column, row and total percentages, and weighted counts.  By hand, weights of
# answers by column, with people:
#		X	Y	Total		of a row	of the total
#	Yes	3 (2)	3 (1)	6 (3)		50 50		30 30 60
#	No	1 (1)	3 (2)	4 (3)		25 75		10 30 40
#	Base	4 (3)	6 (3)	10 (6)
# A row's base is beside its percentages: weights 1, 2, 3 of Yes have an
# effective base of 36 / 14, the 1, 1, 2 of No one of 16 / 6.
cat >poll.csv <<'END2'
q,b,w,n
Yes,X,1,1
Yes,X,2,2
No,X,1,3
Yes,Y,3,1
No,Y,1,2
No,Y,2,3
END2
set -- -w w -q q -b b --hide 0 --flag 0 --test none
for of in column row total; do
	kind-crosstab "$@" --percent $of poll.csv
	kind-crosstab "$@" --percent $of -f tidy poll.csv | awk -F , '
		$8 == "answer" { print $6, $9, $10, $15, $16, $17, $18 }'
	kind-crosstab "$@" --percent $of -f json poll.csv | grep '"percent": "'
done
kind-crosstab "$@" --percent column -f csv poll.csv >one
kind-crosstab "$@" -f csv poll.csv | cmp - one
# Counts, nets among them; a mean stays one.
kind-crosstab "$@" --counts --net 'All=Yes|No' poll.csv
kind-crosstab -w w -q n -b b --hide 0 --test none --counts --stats mean poll.csv
kind-crosstab --unweighted -q q -b b --hide 0 --test none --counts poll.csv
kind-crosstab "$@" --counts -f csv --decimals 1 poll.csv
# Data has both, asked for or not; the stream says which are to be shown.
for format in tidy json; do
	kind-crosstab "$@" -f $format poll.csv >one
	for show in --counts '--show counts' '--show both' '--show percent'; do
		# shellcheck disable=SC2086 # two words
		kind-crosstab "$@" -f $format $show poll.csv >shown
		sed -n 's/.* test-base=[0-9]* \(show=[a-z]*\).*/\1/p' shown
		sed 's/ show=[a-z]*//' shown | cmp - one
	done
done
# Letters compare columns, whatever the percentages are of.
awk 'BEGIN {
	print "q,b"
	for (i = 1; i <= 300; i++)
		print (i % (i > 100 ? 3 : 2) ? "Yes" : "No") "," \
		    (i > 100 ? "Y" : "X")
}' >letters.csv
for of in column row total; do
	kind-crosstab -q q -b b --percent $of -f tidy letters.csv |
		awk -F , '$8 == "answer" { print $6, $9, $20, $22 }' |
		cksum
done | uniq | wc -l
