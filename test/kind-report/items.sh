# Items of a grid, and agreement with statements, that share a stem and have
# bases of different sizes, in two waves.  By hand: of 200, 80 and then 120
# agree with the first one, half of them strongly, and of those who do not, half
# strongly; a quarter of the 192 with an answer to the second, and of the 199
# with one to the third, give each answer, in both waves (of 199, 49 for the
# first one).
{
	echo name,type,title,value,label,missing,role,group,score
	for item in 'q1 police' 'q2 courts' 'q3 press'; do
		q=${item% *}
		printf '%s,single,"%s The %s",,,,,,\n' "$q" \
		    'How much do you trust each of these?' "${item#* }"
		printf '%s\n' "1,Strongly agree,,,,1" "2,Agree,,,,2" \
		    "3,Disagree,,,,3" "4,Strongly disagree,,,,4" |
			sed "s/^/$q,,,/"
	done
} >grid.csv
# wave YES
wave()
{
	awk -v yes="$1" 'BEGIN {
		print "q1,q2,q3"
		for (i = 0; i < 200; i++)
			print (i < yes ? i % 2 + 1 : i % 2 + 3) "," \
			    (i < 8 ? "" : i % 4 + 1) "," (i < 1 ? "" : i % 4 + 1)
	}'
}
wave 80 >a.csv
wave 120 >b.csv
# table FILE ARGUMENT...
table()
{
	file=$1
	shift
	kind-tabulate --unweighted -c grid.csv -q q1,q2,q3 -f tidy "$@" "$file"
}
for w in a b; do
	table $w.csv --items --mean >items-$w
	table $w.csv --agree >agree-$w
done
echo '== in a workbook each heading has the unit of what is below it'
kind-report --previous items-a -o r.xlsx items-b
unzip -p r.xlsx xl/sharedStrings.xml | tr '<' '\n' |
	sed -n 's/^t[^>]*>\(.* wave (.*)\)$/\1/p;s/^t[^>]*>\(.*(%.*)\)$/\1/p
	    s/^t[^>]*>\(.*(value)\)$/\1/p;s/^t[^>]*>\(Change\)$/\1/p
	    s/^t[^>]*>\(Change ([^)]*)\)$/\1/p'
echo '== what is an item'"'"'s own of the wording stands behind its name'
kind-report --alert --previous items-a items-b
kind-report --alert --previous agree-a agree-b
kind-report -f text --previous items-a items-b | grep '^Table'
echo '== so it does where an item is gone, new or another one'
kind-tabulate --unweighted -c grid.csv -q q1,q2 --items --mean -f tidy \
    b.csv >two
kind-report --alert --previous items-a two >gone
kind-report --alert --previous two items-b >new
sed 's/trust each/believe each/' items-b >other
kind-report --alert --previous items-a other
echo '== a question with a section of its own has its name alone'
kind-tabulate --unweighted -c grid.csv -q q1 -f tidy a.csv >one-a
kind-tabulate --unweighted -c grid.csv -q q1 -f tidy b.csv >one-b
kind-report -f text --previous one-a one-b |
	sed -n '/^How much/p;/^q1/p;/^Table/p'
echo '== a chart has the stem once, and bases from the least to the most'
for table in items-b agree-b; do
	kind-report $table | sed -n '/<figure/,/<\/figure>/p' |
		sed 's/<[^>]*>/ /g' | tr -s ' \n'
done
kind-report --svg 1 agree-b | grep -e '<title' -e '<desc' -e 'Percent of' |
	sed 's/<[^>]*>//g'
