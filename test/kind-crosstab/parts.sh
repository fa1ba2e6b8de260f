# Parts of a survey, merged in any order, are one run over all of it: the same
# part, and the same tables and remarks in all formats.
program=kind-crosstab
. "$KIND/test/alike/parts.sh"
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
fifty_splits -c book.csv --drop-unweighted --plan plan.csv
