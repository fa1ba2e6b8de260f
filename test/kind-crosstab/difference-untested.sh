# All of one column against nobody of the other is the largest difference, 100
# points, though neither varies, so that it has no standard error; means of one
# value each, 3 and 1, are 2 apart.  All shares alike: 0.
{
	echo 'q,score,g'
	awk 'BEGIN { for (i = 0; i < 80; i++)
		print (i % 2 ? "Yes,3,a" : "No,1,b") }'
} >s.csv
# table ARGUMENT...
table()
{
	kind-crosstab --unweighted -b g --difference 'a - b' "$@"
}
table -q q s.csv
echo '== a mean'
table -q score --stats mean -f tidy s.csv | grep ,difference, |
	cut -d , -f 6,9-15,22
echo '== nobody says Never, beside what was tested'
awk 'BEGIN { print "q,g"
	for (i = 0; i < 40; i++)
		print (i < 10 ? "Maybe" : "Yes") ",a\n" \
		    (i < 30 ? "Maybe" : "No") ",b" }' >t.csv
printf 'name,type,title,value,label,missing,role,group,score\nq,single,,,,,,,
q,,,Yes,,,,,\nq,,,Maybe,,,,,\nq,,,No,,,,,\nq,,,Never,,,,,\n' >t.cb
table -q q -c t.cb t.csv | grep -e ^Yes -e ^Maybe -e ^No -e ^Never -e '^a -'
table -q q -c t.cb t.csv | sed -n '/^a - b/,/%\.$/p'
echo '== in a report'
table -q q -f tidy -o s.tidy s.csv
kind-report -f text s.tidy | grep -e ^Yes -e ^No
kind-report -o r.xlsx s.tidy && echo a workbook
echo '== hidden'
table -q q --min-cell 50 -f tidy s.csv 2>/dev/null | grep ,difference, |
	cut -d , -f 6,9-15,21-
echo '== streams that contradict themselves'
# broken SED
broken()
{
	sed "$1" s.tidy >broken.tidy
	kind-report -f text broken.tidy 2>&1 | sed 's/.*broken.tidy/broken.tidy/'
}
broken '/difference,Yes/s/,100,,,,/,100,5,,,/'
broken '/difference,Yes/s/,100,,,,/,100,,90,110,/'
broken '/difference,Yes/s/,100,,,,/,99,,,,/'
