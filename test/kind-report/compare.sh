# What was corrected: every printed figure that two files have differently.
# By hand: Yes is 40% of 10, and 50% when one No was wrong; of 5 women 2 and 3
# say so, of 5 men 2.  Intervals have other tests.
awk 'BEGIN { print "q,s,w"; for (i = 0; i < 10; i++)
	print (i < 4 ? "Yes" : "No") "," (i % 2 ? "men" : "women") "," 1 }' >a.csv
awk -F , -v OFS=, 'NR == 6 { $1 = "Yes" } 1' a.csv >b.csv
sed -n 6p b.csv
compare()
{
	kind-report --compare "$@" >out
	status=$?
	grep -v ,interval, out
	echo "status $status"
}
for f in a b; do
	kind-tabulate -q q -f tidy $f.csv >$f.tidy
	kind-crosstab -q q -b s --hide 0 -f tidy $f.csv >$f.s.tidy
done
compare -f csv a.tidy b.tidy
compare -f csv a.s.tidy b.s.tidy
echo '== nothing differs, in whatever file, and what is printed the same'
compare a.tidy a.tidy
cp a.tidy copy.tidy
compare copy.tidy - <a.tidy
for yes in 8030 8031; do
	awk -v n=$yes 'BEGIN { print "q,s"; for (i = 0; i < 20000; i++)
		print (i < n ? "Yes" : "No") "," (i % 2) }' |
	    kind-crosstab -q q -b s -f tidy >$yes.tidy
done
compare 8030.tidy 8031.tidy
echo '== what only one file has'
sed 's/,women,/,woman,/' a.csv | kind-crosstab -q q -b s -b 'w=w:1' --hide 0 \
    -f tidy >c.tidy
compare -f csv a.s.tidy c.tidy
sed 's/^No/None/' a.csv | kind-tabulate -q q -f tidy >d.tidy
kind-tabulate -q s -f tidy a.csv >>d.tidy
compare -f csv a.tidy d.tidy
echo '== a weight, and the words of a base'
awk -F , -v OFS=, 'NR == 2 { $3 = 3 } 1' a.csv |
    kind-tabulate -w w -q q -f tidy --base Adults >e.tidy
kind-tabulate -w w -q q -f tidy a.csv >f.tidy
compare -f csv f.tidy e.tidy
echo '== a difference of columns, of ten times as many'
for f in a b; do
	awk 'NR == 1 { print; next } { for (i = 0; i < 10; i++) print }' $f.csv |
	    kind-crosstab -q q -b s --difference 'women - men' -f tidy >$f.d.tidy
done
compare -f csv a.d.tidy b.d.tidy
echo '== text and Markdown'
kind-report --compare a.s.tidy b.s.tidy | grep -v interval
kind-report --compare -f md a.s.tidy b.s.tidy | grep -v interval
echo '== mistakes'
cat a.tidy b.tidy >two.tidy
for options in a.tidy 'a.tidy b.tidy c.tidy' '-f html a.tidy b.tidy' \
    '-o x.txt a.tidy b.tidy' '--svg 1 a.tidy b.tidy' 'a.tidy none.tidy' \
    'a.tidy two.tidy' '- -'; do
	# shellcheck disable=SC2086 # words
	kind-report --compare $options </dev/null
	echo "status $?"
done
