# An answer of a set that the codebook does not know is none of the rows of those
# who gave no answer.  Four people: Red, Green, Refused, and nothing: each is a
# quarter of all; Red and Green are half of the two who answered.
cat >book.csv <<'CSV'
name,type,title,value,label,missing,role,group,score
c,set,Which?,,,,,,
c1,multi,First,,,,,c,
c1,,,1,Red,,,,
c1,,,9,Refused,refused,,,
c2,multi,Second,,,,,c,
c2,,,1,Red,,,,
c2,,,9,Refused,refused,,,
CSV
printf '%s\n' id,c1,c2 1,1, 2,Green, 3,9, 4,, >c.csv
kind-tabulate -c book.csv -q c --rebase all c.csv
kind-tabulate -c book.csv -q c --rebase both c.csv
kind-tabulate -c book.csv -q c --rebase both -f tidy c.csv |
	kind-report -f text | grep -e Red -e Green -e Refused
