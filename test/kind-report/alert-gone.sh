# Answers, breaks and columns that are gone, new or renamed are told: they are
# compared with nothing, so the lines of changes do not have them.
# wave FILE SED
wave()
{
	sed "$2" >"$1.csv" <<'D'
q,r,age,sex
Yes,Often,20,Female
Yes,Often,30,Female
No,Never,30,Male
No,Never,40,Male
D
	kind-crosstab -q q,r,age -b sex --hide 0 -f tidy "$1.csv" >"$1.tidy"
}
# alert OPTION...
alert()
{
	kind-report --alert "$@"
	echo "status $?"
}
wave last ''
echo '== an answer'
wave now 's/,Never/,Rarely/'
alert --previous last.tidy now.tidy
kind-report -f text --previous last.tidy now.tidy | sed -n '/^Since/,/is new/p'
echo '== a column of all questions, and numbers, which are not told'
wave now 's/Female/Woman/;s/40/41/'
alert --previous last.tidy now.tidy
echo '== a break, which stands in another table'
for q in q r age; do
	kind-tabulate -q $q -f tidy last.csv
done >now.tidy
alert --previous last.tidy now.tidy
kind-crosstab -q q -b sex --hide 0 -f tidy last.csv >>now.tidy
alert --previous last.tidy now.tidy
echo '== nothing is left that could be compared'
wave now 's/Yes/Yea/;s/No,/Nay,/'
kind-tabulate -q q -f tidy last.csv >last.tidy
kind-tabulate -q q -f tidy now.csv >now.tidy
alert --previous last.tidy now.tidy
echo '== many'
awk 'BEGIN { print "q"; for (i = 0; i < 40; i++) print "Party", i % 8 }' >a.csv
awk 'BEGIN { print "q"; for (i = 0; i < 40; i++) print "Party", 1 + i % 8 }' |
    sed 's/[234567]$/& or so/' >b.csv
for f in a b; do
	kind-tabulate -q q -f tidy $f.csv >$f.tidy
done
alert --correct none --previous a.tidy b.tidy
echo '== an answer that nobody gave, of which a note tells'
printf '%s\n' name,type,title,value,label,missing,role,group,score q,single,,,,,,, \
    q,,,1,Red,,,, q,,,2,Green,,,, q,,,3,Blue,,,, >book
printf 'q\n1\n2\n3\n' >a.csv
printf 'q\n1\n3\n3\n' >b.csv
for f in a b; do
	kind-tabulate -c book --drop-empty -q q -f tidy $f.csv >$f.tidy
done
alert --previous a.tidy b.tidy
grep -c 'nobody in the base gave' b.tidy
