# Several tables of one question and base whose figures differ: which of them
# the last wave's is, only titles tell.
#
# By hand: of 3 two answered, A and B.  Of these 50% each; of all 33.3% each.
printf '%s\n' q,g A,x B,y ,x >o.csv
head='question,breaks,base,rebase,where,title'
# plan ROW..., last, now
plan()
{
	printf '%s\n' "$head" "$@" >plan.csv
}
run()
{
	kind-crosstab --plan plan.csv --unweighted --test none --hide 0 "$@" \
	    o.csv
}
# changes: the columns of each table, and why there is none
changes()
{
	run --previous last.tidy >out
	echo "status $?"
	grep -e '^Table' -e '^[AB]  ' out
	grep -A 3 '^Not compared' out
}
echo '== two bases of one text'
plan 'q,g,Adults,,,' 'q,g,Adults,all,,'
run -f tidy >last.tidy
changes
cp last.tidy both.tidy
kind-report -f text --previous both.tidy last.tidy | sed -n '/^Since/,/^$/p
	/^q: not/,/^$/p'
echo '== only the last wave has two'
plan 'q,g,Adults,,,'
changes
echo '== only this wave has two'
run -f tidy >last.tidy
plan 'q,g,Adults,,,' 'q,g,Adults,all,,'
changes
echo '== rows that differ in where'
plan 'q,g,Adults,,,' 'q,g,Adults,,"g == ""x""",'
run -f tidy >last.tidy
changes
echo '== beside another question, which is compared'
plan 'q,g,Adults,,,' 'q,g,Adults,all,,' 'g,-,All,,,'
run -f tidy >last.tidy
changes
echo '== titles tell which'
plan 'q,g,Adults,,,One' 'q,g,Adults,all,,Two'
run -f tidy >last.tidy
plan 'q,g,Adults,all,,Two' 'q,g,Adults,,,One' 'q,-,Adults,all,,Three'
changes
echo '== titles do not'
plan 'q,g,Adults,all,,One' 'q,g,Adults,,,One'
changes
echo '== the same figures twice are no matter'
plan 'q,g,Adults,,,' 'q,-,Adults,,,'
run -f tidy >last.tidy
changes
echo '== a report has the changes of both tables'
plan 'q,g,Adults,,,One' 'q,g,Adults,all,,Two'
run -f tidy >last.tidy
cp last.tidy both.tidy
kind-report -f text --previous both.tidy last.tidy | grep -e ^Table -e '^[AB]  '
