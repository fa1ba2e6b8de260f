# Differences of columns in a report: columns of its tables in every format;
# streams that contradict themselves are refused.
{
	echo 'q,sex,weight'
	awk 'BEGIN { for (i = 0; i < 240; i++)
		print (i % 5 < 2 + i % 2 ? "Yes" : "No") "," (i % 2 ? \
		    "Men" : "Women") ",1" }'
} >s.csv
kind-crosstab --unweighted -q q -b sex --difference 'Men - Women' -f tidy \
    s.csv >tidy.csv
kind-report -f text tidy.csv
# It is the table that kind-crosstab shows.
kind-crosstab --unweighted -q q -b sex --difference 'Men - Women' s.csv |
    grep -e '^Yes' -e '^No' >rows
kind-report -f text tidy.csv | grep -e '^Yes' -e '^No' | diff rows - && echo same
echo '== html, xlsx'
kind-report -f html tidy.csv | grep -o -e '>Men - Women<' -e '7.5 to 32.5<'
kind-report -o r.xlsx tidy.csv
unzip -p r.xlsx xl/sharedStrings.xml | grep -o 'sex: Men - Women:[^<]*'
unzip -p r.xlsx 'xl/worksheets/sheet*.xml' | grep -o '>20</v>'
kind-report --banner -o b.xlsx tidy.csv
unzip -p b.xlsx xl/sharedStrings.xml |
    grep -o -e '>Men - Women<' -e '>95% interval[^<]*' -e 'Yes: 60% in Men[^;]*'
echo '== two streams, and the difference in one of two waves'
cat tidy.csv tidy.csv | kind-report -f md | grep -c 'Men - Women: Diff'
kind-crosstab --unweighted -q q -b sex -f tidy s.csv >old.csv
kind-report -f text --previous old.csv tidy.csv | grep -e ^Yes -e Difference
echo '== contradictions'
# broken WHAT SED-SCRIPT
broken()
{
	sed "$2" tidy.csv | kind-report -f text >out.txt || return
	echo "$1 is taken"
}
broken value '/,difference,Yes/s/,20,/,21,/'
broken column '/,difference,/s/Men - Women/Men - Children/'
broken break '/,difference,/s/,sex,/,Sex,/'
broken row '/,difference,No/d'
broken order '/,difference,Yes/d'
broken again '/,difference,/p'
broken p '/,difference,No/s/,[0-9.]*$/,1.5/'
broken 'no p' '/,difference,No/s/,[0-9.]*$/,/'
broken status '/,difference,No/s/,,\([0-9.]*\)$/,[c],\1/'
broken interval '/,difference,Yes/s/,7\.5[0-9]*,/,21,/'
broken 'hidden figure' '/Men,A,answer,Yes/s/,60,.*/,,,,,,,,120,120,120,,[u],/'
broken 'of rows' '/,made,/s/percent=column/percent=row/'
broken 'before the base' '/Women,B,base/d'
