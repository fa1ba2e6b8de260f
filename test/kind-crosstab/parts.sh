# Parts of a survey, merged in any order, are one run over all of it: the same
# part, and the same tables and remarks in all formats.
cat >book.csv <<'END'
name,type,title,value,label,missing,role,group,score
q,single,How is it?,,,,,,
q,,,1,Good,,,Fine,1
q,,,2,Fair,,,Fine,2
q,,,3,Bad,,,,3
q,,,8,Do not know,dk,,,
q,,,9,Refused,refused,,,
m,set,Which of these?,,,,,,
m1,flag,Radio,,,,,m,
m1,,,1,Yes,,,,1
m1,,,0,No,,,,0
m2,flag,Papers,,,,,m,
m2,,,1,Yes,,,,1
m2,,,0,No,,,,0
c,set,Which first?,,,,,,
c1,multi,First,,,,,c,
c1,,,1,Red,,,Warm,
c1,,,2,Blue,,,,
c1,,,9,Refused,refused,,,
c2,multi,Second,,,,,c,
c2,,,1,Red,,,Warm,
c2,,,2,Blue,,,,
c2,,,9,Refused,refused,,,
END
awk 'BEGIN {
	srand(20261201)
	print "id,sex,q,m1,m2,c1,c2,o1,o2,age,w"
	n = split("1,2,2,3,8,9,,Good,Odd", q, ",")
	split("1,0,,1,0,yes", m, ",")
	split("1,2,,9,2,Green", c, ",")
	split("1,\"Other: \"\"tea\"\", or\nmilk\",,,0,a\\b\tc", o, ",")
	split("1,0.5,2.25,0,,1.0000000000001,3", w, ",")
	for (i = 1; i <= 120; i++) {
		printf "%d,%s", i, rand() < 0.5 ? "f" : "m"
		printf ",%s", q[1 + int(rand() * n)]
		for (k = 0; k < 2; k++)
			printf ",%s", m[1 + int(rand() * 6)]
		for (k = 0; k < 2; k++)
			printf ",%s", c[1 + int(rand() * 6)]
		printf ",%s", rand() < 0.5 ? "1" : ""
		printf ",%s", rand() < 0.1 ? "\"Other: \"\"tea\"\",\nmilk\"" : \
		    rand() < 0.2 ? "a\\b\tc" : ""
		printf ",%s", rand() < 0.1 ? "" : 18 + int(rand() * 60)
		printf ",%s\n", w[1 + int(rand() * 7)]
	}
}' >all.csv
# split SEED N: the respondents of all.csv at random into 1.csv to N.csv, in
# another order.
split()
{
	sed 1q all.csv >head
	awk -v seed="$1" -v n="$2" '
	BEGIN { srand(seed) }
	NR == 1 { next }
	/^[0-9]+,[fm],/ { r++ }
	{ text[r] = text[r] $0 "\n" }
	END {
		for (i = r; i > 1; i--) {
			k = 1 + int(rand() * i)
			t = text[i]; text[i] = text[k]; text[k] = t
		}
		for (i = 1; i <= r; i++)
			printf "%s", text[i] >(1 + int(rand() * n) ".rows")
	}' all.csv
	for i in $(seq "$2"); do
		[ -f "$i.rows" ] || : >"$i.rows"
		cat head "$i.rows" >"$i.csv"
		rm "$i.rows"
	done
}
# same NAME OPTION...: of three parts
same()
{
	name=$1
	shift
	kind-crosstab --partial "$@" -o all.part all.csv || return
	for i in 1 2 3; do
		kind-crosstab --partial "$@" -o "$i.part" "$i.csv"
	done
	kind-crosstab --merge --partial 3.part 1.part 2.part >sum.part
	cmp all.part sum.part
	for f in text md csv json tidy; do
		kind-crosstab "$@" -f "$f" all.csv >one 2>one.err
		kind-crosstab --merge -f "$f" 2.part 3.part 1.part >sum 2>sum.err
		cmp one sum
		sed 's/all.csv/2.part/' one.err | diff - sum.err
	done
	echo "$name: $(wc -l <one) lines, $(wc -l <one.err) remarks"
}
split 1 3
set -- -c book.csv --drop-unweighted -w w
same open "$@" -q 'q,m,c' -b sex -b q
same nested "$@" -q q -b 'sex > age:18-34,35-54,55+' -b 'q > sex'
same overlapping "$@" -q q -b 'age:Young=18-34,Under 50=18-49,Old=50+' \
    --versus total --summary Fine
same untaken "$@" -q q -b 'age:20-29,40-49' -b 'q:Good,Worse'
same values -q q -w w --drop-unweighted -b 'id:1-20' -b 'o2:milk'
same sets "$@" -q 'q,m' -b m -b c -b 'm > sex'
same nets "$@" -q 'q,c' -b 'c:Warm=Red|Green,Red,Blue' --net 'Any=Good|Fair'
same of-options -w w --drop-unweighted -q q --multi 'o=o*' -b o -b 'o > sex'
same where "$@" -q 'q,m' -b sex -b c -b 'age:18-49,50+' \
    --where 'q == "Bad" or q == "Worse" or sex == "f"'
same nowhere "$@" -q 'q,m' -b 'sex:Women=f' -b 'age:18-34'
same all "$@" -q 'q,m,c' -b sex --rebase all
same responses "$@" -q 'm,c' -b sex -b m --of-responses
same ticked "$@" -q 'm,c' -b sex -b m --of-ticked
same statistics "$@" -q q -b sex -b c --stats mean,median,sd --chi2 \
    --exclude Odd \
    --difference 'f - m' --lead 'Good - Bad'
same agree "$@" -q q -b sex --agree --net Agree=Good --net Neither=Fair \
    --net Disagree=Bad --net "Don't know=Do not know" --exclude Odd
same shown "$@" -q q -b sex -b 'age:18-49,50+' --percent row --flag nchs \
    --small-base effective --decimals 1 --style yougov
same unweighted -q q -b sex -b c1 --unweighted --test none
same joint -q q -b sex -b o1 -b 'age:18-49,50+' --unweighted --sort f
cat >plan.csv <<'END'
question,where,weight,rebase,multi,by
q,,w,,,"sex;age:18-34,35+"
m,"sex == ""f""",w,all,,sex;m > q
q,"sex == ""f""",w,,,"sex;age:18-34,35+"
o,,-,,o=o*,sex;o
c,,-,,,sex
END
same plan -c book.csv --drop-unweighted --plan plan.csv
echo '== the last wave'
set -- -c book.csv --drop-unweighted -w w -q q -b sex
kind-crosstab "$@" -f tidy 1.csv >last.tidy 2>/dev/null
kind-crosstab --partial "$@" -o all.part all.csv
kind-crosstab "$@" --previous last.tidy all.csv >one 2>one.err
kind-crosstab --merge --previous last.tidy all.part >sum 2>sum.err
cmp one sum && sed 's/all.csv/all.part/' one.err | diff - sum.err
kind-crosstab --partial "$@" --previous last.tidy all.csv

echo '== a part that is taken away'
set -- -c book.csv --drop-unweighted --plan plan.csv
{ cat 1.csv; sed 1d 2.csv; } >both.csv
kind-crosstab --partial "$@" -o both.part both.csv
kind-crosstab --partial "$@" -o all.part all.csv
kind-crosstab --partial "$@" -o 3.part 3.csv
kind-crosstab --merge --partial --minus 3.part all.part | cmp - both.part
kind-crosstab --merge --minus all.part both.part >out 2>err &&
    echo 'less than nobody passes'
grep -c 'more was taken away than was in there' err

echo '== units'
printf '%s\n' id,t '1,15 minutes' 2,30 >m.csv
printf '%s\n' id,t '1,1 hour' 2,40 >h.csv
for i in m h; do
	kind-crosstab --partial -q id -b 't:<20,20+' -o $i.part $i.csv
done
kind-crosstab --merge m.part h.part

echo '== fifty splits'
kind-crosstab --partial -c book.csv --drop-unweighted --plan plan.csv \
    -o all.part all.csv
for seed in $(seq 50); do
	n=$((seed % 7 + 2))
	split "$seed" "$n"
	set --
	for i in $(seq "$n"); do
		kind-crosstab --partial -c book.csv --drop-unweighted \
		    --plan plan.csv -o "$i.part" "$i.csv"
		set -- "$i.part" "$@"
	done
	kind-crosstab --merge --partial "$@" | cmp - all.part ||
	    echo "split $seed into $n"
	cat "$@" | kind-crosstab --combine | kind-crosstab --merge --partial |
	    cmp - all.part || echo "split $seed into $n, combined"
done
