# Several weights in one set: each table says which one it has, in every format
# and in reports, and the last wave's is that of the same weight.
#
# By hand: of 200 half say Yes, those with an even number; w1 is 1 and 3 in
# turn, so that of its sum, 400, they have 100, 25%; w 2 is the other way round,
# and they have 75%.  Both leave 400^2 / 1000 = 160 of 200, a design effect of 1.25.
awk 'BEGIN { print "q,sex,w1,w 2"
	for (i = 0; i < 200; i++)
		print (i % 2 ? "No" : "Yes") "," (i % 4 < 2 ? "Men" : \
		    "Women") "," (i % 2 ? "3,1" : "1,3") }' >b.csv
cat >plan.csv <<'E'
question,breaks,weight
q,sex,w1
q,-,w 2
q,sex,-
E
# planned ARGUMENT...
planned()
{
	kind-crosstab --plan plan.csv "$@" b.csv
}
for format in text md csv; do
	echo "== $format"
	planned -f $format | grep -e '^Yes' -e '^| Yes' -e ',Yes' -e eighted
done
planned -f json | grep '"weight":'
echo '== one weight is not told'
sed 's/,w 2$/,w1/; s/,-$/,w1/' plan.csv >one.csv
kind-crosstab --plan one.csv b.csv | grep -c 'Weighted by'
kind-crosstab --plan one.csv -f tidy b.csv | grep -c ' weight='
echo '== reports'
planned -f tidy >tidy
grep -o 'weighted=.* calibrated' tidy
kind-report -f text tidy | grep -e '^Yes' -e eighted
kind-report -o r.html -o r.xlsx tidy
grep -o -e 'eighted by w.[12]*' -e '>Unweighted\.' r.html
unzip -p r.xlsx xl/sharedStrings.xml |
    grep -o -e '>[Ww]eighted by w.[12]*' -e '>Unweighted\.'
kind-report --banner -o r.xlsx tidy
unzip -p r.xlsx xl/sharedStrings.xml |
    grep -o -e '>[Ww]eighted by w.[12]*' -e '>Unweighted\.'
echo '== a sentence'
# finding NAME
finding()
{
	printf 'title: T\nfinding: %s say Yes.\n' "{$1}" >study.txt
	kind-report -s study.txt -f text tidy 2>&1 | grep 'say Yes\|finding'
}
finding 'q: Yes'
finding 'q @ All respondents: Yes'
finding 'q @ weighted by w1: Yes'
finding 'q @ weighted by w 2: Yes'
finding 'q @ All respondents, weighted by w 2: Yes'
finding 'q @ unweighted: Yes'
finding 'q @ weighted by w: Yes'
finding 'q @ weighted: Yes'
echo '== the last wave'
planned --previous tidy -f csv 2>&1 | grep -e ',Yes,' -e note:
cp tidy last.tidy
kind-report -f text --previous last.tidy tidy |
    sed -n '/^Table.*Change/,/^Last/p' | grep -e ^Table -e '^Yes'
sed 's/,w1$/,w 2/' plan.csv >other.csv
kind-crosstab --plan other.csv --previous tidy b.csv | grep -e ^Yes -e Not
kind-crosstab -w w1 -q q -b sex --previous tidy b.csv
echo '== a stream that was edited'
sed 's/ weight=w1 / weight=- /' tidy | kind-report -f text
sed 's/ weight=w%202 / weight=w%2 /' tidy | kind-report -f text
