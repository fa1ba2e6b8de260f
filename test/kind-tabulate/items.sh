# --items: one table of questions with the same answers: items down, answers,
# nets and the mean across.
set -- -c "${POLL%.csv}.codebook.csv" -w weight -q 'kind_*'
kind-tabulate "$@" --items --mean "$POLL" >items
cat items
awk 'length > 80' items
# The same figures as each by itself has.
kind-tabulate "$@" --items --mean -f csv "$POLL" >items.csv
kind-tabulate "$@" -f csv "$POLL" | awk -F, '$3 ~ /^[0-9]/ { print $3 }' \
    >single
/usr/bin/python3 - <<'END' >across
import csv
for row in list(csv.reader(open("items.csv")))[1:5]:
    print("\n".join(row[2:10]))
END
cmp across single && wc -l <single
kind-tabulate "$@" --items --mean -f tidy "$POLL" >items.tidy
kind-tabulate "$@" -f tidy "$POLL" | grep -v -e ,made, -e '^table' |
	cut -d , -f 2- >single
grep -v -e ,made, -e ,note, -e ,mean, -e '^table' \
    items.tidy | cut -d , -f 2- >across
grep -v ,note, single | cmp - across && wc -l <across
grep -o 'items=yes' items.tidy | uniq -c
# In kind-report the same table; a workbook has a sheet of it.
kind-report -f text items.tidy | grep -A 12 '^Table'
kind-report items.tidy | grep -c '<table'
# A plan has it in a row without breaks.
printf '%s\n' question,breaks,stats,items,title 'kind_*,-,mean,yes,Kind' \
    'kind_policy,gender,,,' >plan.csv
kind-crosstab -c "${POLL%.csv}.codebook.csv" -w weight --plan plan.csv -f md \
    "$POLL" | sed -n '1,9p'
# Each item has its own base, by hand: 3 of 4 answered b, which has a base of 3;
# half of those who answered a say Yes, and two of three b.  Codes 1 and 0 are
# no numbers by themselves, scores are: the mean of b is 2/3 x 2 = 1.33.
printf '%s\n' a,b 1,1 1,0 0,1 0, >bases.csv
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    'a,single,First of all,,,,,,' a,,,1,Yes,,,,2 a,,,0,No,,,,0 \
    'b,single,Then this,,,,,,' b,,,1,Yes,,,,2 b,,,0,No,,,,0 >book.csv
kind-tabulate -c book.csv -q a,b --items --mean bases.csv
# Other answers, another order, no mean, and what does not go.
try()
{
	kind-tabulate "$@"
	echo "status $?"
}
try -c "${POLL%.csv}.codebook.csv" --unweighted -q kind_policy,gender --items \
    "$POLL"
printf '%s\n' a,b Yes,No No,Yes Maybe,No >other.csv
try -q a,b --items other.csv
try -q a,b --items --mean bases.csv
try -q a,b --items --mean other.csv
try -q a,b --items --agree bases.csv
try -q a,b --items --bars bases.csv
try -q a,b --items --sort bases.csv
try -q a,b --items --drop-empty bases.csv
try -q a,b --items --cumulative bases.csv
try -q a,b --items --rebase both bases.csv
printf '%s\n' question,items,cumulative,rebase 'a,yes,yes,' 'b,yes,,both' \
    >columns.csv
try --plan columns.csv bases.csv
printf '%s\n' question,breaks,items,cumulative,rebase 'a,-,yes,yes,' \
    'b,-,yes,,both' >columns.csv
kind-crosstab --plan columns.csv bases.csv
echo "status $?"
printf '%s\n' question,breaks,items 'a,-,yes' 'b,a,' >columns.csv
kind-crosstab --plan columns.csv --previous items.tidy bases.csv
echo "status $?"
printf '%s\n' question,breaks,summary,items a,b,,yes 'a,-,Yes,yes' >plan.csv
kind-crosstab --plan plan.csv bases.csv
echo "status $?"
sed '0,/ items=yes/s///' items.tidy | kind-report -f text
echo "status $?"
sed 's/Tend to agree/Agree a bit/; t end; b; :end' items.tidy | sed \
    '0,/Agree a bit/!s/Agree a bit/Tend to agree/' | kind-report -f text
echo "status $?"
