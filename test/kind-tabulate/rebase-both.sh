# --rebase both: percentages of all beside those of who answered, as R's survey
# package has them (test/oracle/rebase.R) for a question that was asked of some
# only, to 1e-9 points.
set -- -c "$KIND/test/data/routed.codebook.csv"
cp "$KIND/test/data/routed.csv" data.csv
data=data.csv
kind-tabulate "$@" -q q --rebase both --cumulative "$data" 2>/dev/null
kind-tabulate "$@" -q q,region --rebase both --cumulative -f tidy "$data" \
    >t.csv 2>&1
sed 1q t.csv
kind-tabulate "$@" -q q --rebase both --cumulative -f tidy "$data" >q.csv \
    2>/dev/null
sed 's/,"\([^",]*\), \([^"]*\)",/,\1 \2,/' q.csv | awk -F , '
function near(a, b) { return a - b < 1e-9 && b - a < 1e-9 }
FNR == 1 && NR > 1 {
	for (i = 1; i <= NF; i++)
		place[$i] = i
	next
}
NR == FNR { gsub(/"/, ""); wanted[$1 "," $2] = $0; n++; next }
($place["kind"] "," $place["row"]) in wanted {
	key = $place["kind"] "," $place["row"]
	split(wanted[key], w)
	good = near(w[3], $place["percent"]) && near(w[4], $place["se"]) &&
	    near(w[5], $place["base_weighted"]) &&
	    w[6] == $place["base_unweighted"]
	print key ": " (good ? "as R has it" : "R has " wanted[key])
	n -= good
}
END { print n - 1, "of those of R are missing" }' \
    "$KIND/test/oracle/rebase.csv" -
# rows FILE KIND...: the figures of rows of these kinds, without "Of all: "
rows()
{
	file=$1
	shift
	sed 's/,"\([^",]*\), \([^"]*\)",/,\1 \2,/' "$file" | awk -F , -v \
	    kinds="$*" 'index(kinds, $8) && $8 != "" {
		sub(/^Of all: /, "", $9)
		for (i = 9; i <= NF; i++)
			printf "%s%s", $i, i < NF ? "," : "\n" }'
}
# same WHAT OPTION...: of a plain table, and of --rebase all
same()
{
	what=$1
	shift
	kind-tabulate "$@" -f tidy >plain.tidy 2>/dev/null
	kind-tabulate "$@" -f tidy --rebase all >all.tidy 2>/dev/null
	kind-tabulate "$@" -f tidy --rebase both >both.tidy 2>/dev/null
	rows plain.tidy 'answer net lead base' >plain.rows
	rows all.tidy 'answer net' >all.rows
	rows both.tidy 'answer net lead base' | cmp - plain.rows &&
		rows both.tidy raw | cmp - all.rows && [ -s plain.rows ] &&
		[ -s all.rows ] && echo "$what: the same figures"
}
same 'a question' "$@" -q q "$data"
same 'one that all answered' "$@" -q region "$data"
same 'of a part, with words' "$@" -q q --where 'region == "Wales"' \
    --base Wales "$data"
same 'a net with some who did not answer' "$@" -q q \
    --net "No opinion=Don't know|Refused|Broke off" --net Happy=1-2 "$data"
same 'less who do not know' "$@" -q q --exclude dk --drop-empty "$data"
same 'a lead' "$@" -q q --lead 'Satisfied - Dissatisfied' "$data"
same 'unweighted' "$@" -q q --unweighted "$data"
printf 'm1,m2,x\nYes,No,1\nNo,No,2\n,,\nYes,Yes,3\n' >m.csv
same 'a set' -q m --multi m=m1,m2 m.csv
echo '== bases in words; of a set; one that nobody answered'
kind-tabulate "$@" -q q --rebase both --where 'region == "Wales"' \
    --base Wales --sort -f csv "$data" 2>/dev/null | cut -d , -f 2-4 |
	sed -n '1,/answered)/p'
kind-tabulate -q m --multi m=m1,m2 --rebase both -f csv m.csv | sed 8q
printf 'x,y\n,1\n,1\n' >none.csv
kind-tabulate -q x --rebase both -f csv none.csv 2>&1
kind-tabulate -q x --rebase both -f tidy none.csv 2>/dev/null |
	kind-report -f text 2>&1
echo '== markdown, json'
kind-tabulate "$@" -q q --rebase both -f md "$data" 2>/dev/null | sed -n 3,6p
kind-tabulate "$@" -q q --rebase both -f json "$data" 2>/dev/null >q.json
grep -e base_all q.json
grep -A 16 'Of all: Refused' q.json
echo '== a report and its workbook'
kind-report -f text q.csv | sed -n '/^Table 1/,/^In all/p'
kind-report -f html -o r.html q.csv && kind-report -o r.xlsx q.csv
grep -o '<th[^>]*>[^<]*' r.html | sed 's/.*>//' | sed -n 1,9p
unzip -p r.xlsx xl/sharedStrings.xml | grep -o '<t[^>]*>[^<]*' |
	sed 's/.*>//' | grep -e '^Percent o' -e '(%)' -e base -e Refused
echo '== waves compare those who answered'
sed 's/^1,/1,/' q.csv >before.csv
kind-report --previous before.csv -f text q.csv 2>&1 |
	sed -n '/Last wave  /,/^$/p'
echo '== streams that contradict themselves'
# broken SED...
broken()
{
	sed "$@" q.csv >broken.csv
	kind-report -f text broken.csv 2>&1 | sed 's/.*broken.csv/broken.csv/' |
		sed 1q
}
broken '/Of all: Refused/s/all respondents, answered or not/others/i'
broken '/Of all: Refused/s/,54.35,58,/,54.35,57,/'
broken 's/,54.35,58,/,36.75,37,/'
echo '== rows of a plan: the same tables'
printf '%s\n' question,rebase,cumulative,where q,both,yes, \
    'q,both,,"region == ""Wales"""' region,,, q,all,, >plan.csv
kind-tabulate "$@" --plan plan.csv -f tidy "$data" >plan.out 2>/dev/null
sed -n '/^1,/p' plan.out | grep -v ',made,' >plan.rows
grep '^1,' q.csv | grep -v ',made,' | cmp - plan.rows && echo same
cut -d , -f 1 plan.out | sort | uniq -c | sed 's/^ *//'
printf '%s\n' question,rebase,cumulative,agree q,both,yes, \
    region,,yes, >plan.csv
kind-tabulate "$@" --plan plan.csv "$data" 2>&1
echo '== small cells: 3 refused, 20 were not asked'
awk 'BEGIN { print "q,w"
	for (i = 0; i < 120; i++)
		print (i < 40 ? "Yes" : i < 97 ? "No" : i < 100 ? "R" : "") ",1"
}' >small.csv
header=name,type,title,value,label,missing,role,group,score
printf '%s\n' $header q,single,,,,,,, q,,,Yes,,,,, q,,,No,,,,, \
    q,,,R,Refused,refused,,, >small.book.csv
hidden()
{
	kind-tabulate -c small.book.csv -q q --unweighted --rebase both \
	    --min-cell "$1" -f csv "$2" 2>&1 | grep -v Interval
}
hidden 10 small.csv
echo '== only 3 refused, and who answered would tell: nothing is left'
sed '/^,1/d' small.csv >refused.csv
hidden 10 refused.csv
echo '== 3 said maybe'
sed 's/^R,/Maybe,/' small.csv >maybe.csv
hidden 10 maybe.csv
echo '== what does not go with it'
# wrong ARGUMENT...
wrong()
{
	kind-tabulate "$@" 2>&1 | grep -v 'weight 0' | sed 1q
}
for option in --agree --mean --bars --of-ticked --of-responses; do
	wrong "$@" -q q --rebase both $option "$data"
done
wrong -q m --multi m=m1,m2 --rebase both --min-cell 2 m.csv
wrong "$@" -q q --rebase both --exclude Refused "$data"
kind-crosstab "$@" -q q -b region --rebase both "$data" 2>&1
printf 'question,breaks,rebase\nq,-,both\n' >plan.csv
kind-crosstab "$@" --plan plan.csv "$data" 2>&1
