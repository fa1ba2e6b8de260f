# Codes in the table stream: [low] rounds to 0, [w] nobody, [u] base under
# 50, [x] no figure.
awk 'BEGIN {
	print "q,r,s,t,w"
	for (i = 1; i <= 300; i++)
		print (i == 1 ? "Rare" : "Common") "," \
		    (i <= 49 ? "Yes" : "") "," (i <= 50 ? "Yes" : "") ",,1"
	print "Nobody,,,,0"
}' >poll.csv
kind-tabulate -w w -q q,r,s,t -f tidy poll.csv 2>/dev/null |
	awk -F , -v OFS=, '$8 != "made" { print $2, $8, $9, $10, $18, $21 }'
kind-tabulate -w w -q w,t --mean -f tidy poll.csv 2>/dev/null |
	awk -F , -v OFS=, '$8 != "made" { print $2, $8, $9, $11, $18, $21 }'
printf 'q,x\nYes,1\n' >one.csv
kind-tabulate -q q -f tidy one.csv |
	awk -F , -v OFS=, '$8 != "made" { print $8, $9, $21 }'
kind-tabulate -q x --mean -f tidy one.csv |
	awk -F , -v OFS=, '$8 != "made" { print $8, $9, $11, $21 }'
