# A file that comes twice, a table that does, and two figures for one.
printf 'q,g\nyes,a\nyes,a\nno,b\nno,b\n' >half.csv
printf 'q,g\nyes,a\nyes,a\nyes,b\nyes,b\n' >all.csv
for f in half all; do
	kind-tabulate -q q -f tidy $f.csv >$f.tidy
	kind-crosstab -q q -b g --hide 0 -f tidy $f.csv >$f.g.tidy
done
report()
{
	kind-report -f text "$@" >out
	echo "status $?"
	grep '^Table' out
}
echo '== a file'
report half.tidy half.tidy
ln -s half.tidy link.tidy
ln half.tidy hard.tidy
report half.tidy ./link.tidy
report hard.tidy half.tidy
report half.tidy - <half.tidy
report --previous half.tidy half.tidy
echo '== a copy'
cp half.tidy copy.tidy
report half.tidy copy.tidy
cat half.tidy half.tidy half.g.tidy >two.tidy
report two.tidy
report --previous two.tidy half.g.tidy
echo '== 50% and 100%'
report half.tidy all.tidy
report half.tidy all.g.tidy
cat half.tidy all.tidy >both.tidy
report --previous both.tidy half.tidy
echo '== other columns may have what they have'
kind-crosstab -q q -b Letter=g:a,b --hide 0 -f tidy half.csv >letter.tidy
report half.g.tidy letter.tidy half.tidy
echo '== as many percent of other people'
printf 'q\nyes\nno\n' | kind-tabulate -q q -f tidy >two.tidy
report half.tidy two.tidy
echo '== words set them apart'
kind-tabulate -q q --base 'All of the other town' -f tidy all.csv >town.tidy
report half.tidy town.tidy
echo '== rows of a plan that differ in figures are two tables'
# By hand: 2 of 4 say yes, and 2 of the 2 in a.
printf 'question,base,where,breaks\n%s\n%s\n%s\n' q,Adults,,- \
    'q,Adults,"g == ""a""",-' q,Adults,,- >plan.csv
kind-crosstab --plan plan.csv --hide 0 -f tidy half.csv >plan.tidy
kind-report -f text plan.tidy >out
echo "status $?"
grep -e '^Table' -e '^yes' out
