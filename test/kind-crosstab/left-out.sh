# 12 in no column of "g", since no group takes C: and under --min-cell, where 12
# may be told and 3 refused may not.  Spreadsheets take (24) for -24.
awk 'BEGIN {
	print "q,g"
	for (i = 0; i < 40; i++)
		print (i % 2 ? "yes" : "no") "," (i < 14 ? "A" : i < 28 ? "B" : "C")
	print "refused,A\nrefused,A\nrefused,B"
}' >poll.csv
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	q,single,,,,,,, q,,,yes,,,,, q,,,no,,,,, q,,,refused,,refused,,, >book.csv
kind-crosstab -c book.csv -q q -b g:A,B --hide 0 --test none poll.csv
kind-crosstab -c book.csv -q q -b g:A,B --hide 0 --test none --min-cell 5 \
	poll.csv | tail -n 6
kind-crosstab -c book.csv -q q -b g:A,B --hide 0 --test none -f csv poll.csv
