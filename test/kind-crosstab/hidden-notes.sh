# What is hidden stands in no note either.  7 of 80 are in B, so B and the total
# are hidden; 73 in no column would give B away.
awk 'BEGIN {
	print "q,g"
	for (i = 0; i < 80; i++)
		print (i % 2 ? "Yes" : "No") "," (i < 7 ? "B" : "C")
}' >poll.csv
kind-crosstab -q q -b g:B --min-cell 10 --hide 0 --test none poll.csv |
	grep -v '^Yes\|^No '
kind-crosstab -q q -b g:B --min-cell 10 --hide 0 -f tidy poll.csv |
	grep -c 'In no column'
# Of two statements one has a hidden base, which is not 0 and not the smallest.
awk 'BEGIN {
	print "a,b,g"
	for (i = 0; i < 40; i++)
		print "Yes," (i < 4 ? "Yes" : "") "," (i % 2 ? "X" : "Y")
}' >two.csv
kind-crosstab -q a,b -b g --min-cell 5 --hide 0 --test none --summary Yes \
    two.csv
# Percentages of responses are asked for by an option, not by words.
kind-crosstab -q q -b g --base 'Responses of adults' poll.csv
echo "status $?"
