# Fewer respondents than expected are no report; a base may be smaller.
awk 'BEGIN { print "q,s"; for (i = 0; i < 1200; i++)
	print (i % 3 ? "Yes" : "No") "," (i % 2 ? "a" : "b") }' >q.csv
kind-tabulate -q q -f tidy q.csv >all.tidy
kind-tabulate -q s --where 'q == "No"' -f tidy q.csv >no.tidy
head -n 901 q.csv | kind-tabulate -q s -f tidy >cut.tidy
report()
{
	kind-report -o r.html "$@"
	echo "status $?" $(ls r.html 2>/dev/null)
	rm -f r.html
}
report --expect 1200 all.tidy no.tidy
report --expect 1201 all.tidy
report --expect 1000 all.tidy cut.tidy
cp cut.tidy last.tidy
kind-report --alert --previous last.tidy --expect 1000 cut.tidy
echo "status $?"
report --expect few all.tidy
printf 'synthetic: yes\n' >study
report -s study --expect 2000 all.tidy
