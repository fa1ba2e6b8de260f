# --rebase all: who gave no answer is in the base, in rows behind the others.
# By hand, weights add up to 20: 4 strongly, 4 tend to, 2 disagree, 1 don't
# know, 3 refused, 2 not applicable, 4 of whom nothing is known.  Of the set:
# Radio 5, Press 3, nothing 2, refused 3, not asked 8; 1 of 9 ticked both.
cat >book.csv <<'E'
name,type,title,value,label,missing,role,group,score
*,,,,,<space>|NA,,,
q,single,Should we?,,,,,,
q,,,6,Never used,skipped,,,
q,,,9,Refused,refused,,,
q,,,1,Strongly agree,,,,2
q,,,2,Tend to agree,,,,1
q,,,3,Disagree,,,,-1
q,,,8,Don't know,dk,,,
q,,,7,Not applicable,notasked,,,
m,set,Media,,,,,,
m1,flag,Radio,,,,,m,
m2,flag,Press,,,,,m,
m2,,,1,Yes,,,,1
m2,,,0,No,,,,0
m2,,,9,Refused,refused,,,
w,number,,,,,weight,,
E
cat >p.csv <<'E'
q,m1,m2,w,g
1,Yes,0,2,a
2,,,4,a
3,No,0,2,b
8,Yes,1,1,b
9,,9,3,a
7,,,2,b
,,,1,a
 ,,,1,b
NA,Yes,0,2,a
1,No,1,2,a
2,,,0,b
E
export KIND_CODEBOOK=book.csv
kind-tabulate -q q,m --rebase all p.csv 2>/dev/null
echo '== by share: what is no answer stays last'
kind-tabulate -q q --rebase all --sort -f csv p.csv 2>/dev/null
echo '== the same of a part, as a column of kind-crosstab'
part=$(kind-tabulate -q q,m --rebase all --where 'g == "a"' --base a \
    -f tidy p.csv 2>/dev/null | awk -F , '$8 == "answer" || $8 == "net" {
	print $2, $9, $10, $16, $17, $18 }')
column=$(kind-crosstab -q q,m -b g --rebase all --base a --hide 0 \
    -f tidy p.csv 2>/dev/null | awk -F , '$6 == "a" && ($8 == "answer" || $8 == "net") {
	print $2, $9, $10, $16, $17, $18 }')
[ "$part" = "$column" ] && [ -n "$part" ] && echo same
echo '== a net can have them; "Don'\''t know" can be left out'
kind-tabulate -q q --rebase all --net 'No opinion=8|Refused|7' -f csv p.csv \
    2>/dev/null | grep -e opinion -e Base
kind-tabulate -q q --rebase all --exclude dk p.csv 2>/dev/null |
	sed -n '/Refused/,/Not in/p'
echo '== but not who is to be in'
for out in Refused 9 'Not asked or missing'; do
	kind-tabulate -q q --rebase all --exclude "$out" p.csv
	echo "status $?"
done
kind-tabulate -q m --rebase all --exclude Refused p.csv
echo "status $?"
echo '== where all answer, there are no such rows'
kind-tabulate -q g --unweighted --rebase all -f csv p.csv
echo '== without a codebook'
unset KIND_CODEBOOK
printf 'x\na\n\nb\n""\nNot asked or missing\n' |
	kind-tabulate -q x --rebase all -f csv
printf 'x,y\na,1\n,2\n' | kind-tabulate -q x --rebase all --where 'y == 2' \
	-f csv
printf 'x,y\n1,\n,\n3,\n' | kind-tabulate -q y --rebase all -f csv
echo '== what does not go with it'
for option in --agree --mean --of-ticked --of-responses; do
	kind-tabulate -q q --rebase all $option p.csv 2>&1 | head -n 1
done
kind-tabulate -q q --rebase some p.csv 2>&1 | head -n 1
echo '== figures of all are not compared with figures of those with an answer'
kind-tabulate -q q -w w -f tidy -c book.csv p.csv >before 2>/dev/null
kind-tabulate -q q -w w -f tidy -c book.csv --rebase all p.csv >after \
	2>/dev/null
kind-report --previous before after -f text 2>&1 | grep -i -e compare -e base
echo '== a set of columns that hold answers: 3 Health, 1 Schools, 1 refused, 1 not'
cat >top.csv <<'E'
name,type,title,value,label,missing,role,group,score
top_1,multi,,,,,,top,
top_1,,,9,Refused,refused,,,
top_1,,,1,Health,,,,
top_1,,,2,Schools,,,,
top_2,multi,,,,,,top,
top_2,,,9,Refused,refused,,,
top_2,,,1,Health,,,,
top_2,,,2,Schools,,,,
E
printf '%s\n' top_1,top_2 1,2 1, 9, , 9,1 >t.csv
kind-tabulate -c top.csv -q top --rebase all -f csv t.csv | sed 6q
kind-tabulate -c top.csv -q top --rebase all --exclude Health -f csv t.csv |
	sed 5q
kind-tabulate -c top.csv -q top --rebase all --exclude 9 t.csv 2>&1
