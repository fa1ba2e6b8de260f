# Parts of a survey, merged in any order, are one run over all of it: the same
# part, and the same tables and remarks in all formats.
program=kind-tabulate
. "$KIND/test/alike/parts.sh"
set -- -c book.csv --drop-unweighted -w w
same codebook "$@" -q 'q,m,c'
same where "$@" -q 'q,m,c' --where 'sex == "f" or q == "Bad" or q == "Worse"'
same all "$@" -q 'q,m,c' --rebase all
same both "$@" -q 'q,m,c' --rebase both
same excluded "$@" -q 'q,m,c' --exclude dk --exclude Red --exclude 7
same responses "$@" -q 'm,c' --of-responses
same ticked "$@" -q 'm,c' --of-ticked
same mean "$@" -q 'age' --mean
same items "$@" -q 'q' --items --exclude Odd --mean
same nets "$@" -q 'q' --net 'Any=Good|Fair' --net 'Low=1-2' --lead 'Good - Bad'
same fields -w w --drop-unweighted -q 'q,age,c1'
same unweighted -q 'q,o1,o2' --unweighted
same set -q q --multi 'o=o*' --multi 'all=m*,o2' -w w --drop-unweighted
same numbers -w age --drop-unweighted -q q --where 'age > 0'
same id -w id -q q
cat >plan.csv <<'END'
question,where,weight,rebase,multi,mean
q,,w,,,
m,"sex == ""f""",w,all,,
q,"sex == ""f""",w,both,,
o,,-,,o=o*,
age,"sex == ""m""",w,,,yes
"c,q",,-,,,
END
same plan -c book.csv --drop-unweighted --plan plan.csv
grep -v -e '^m' -e c, plan.csv >plain.csv
same plain --drop-unweighted --plan plain.csv

# Minutes and hours are no numbers to be compared, in one part or in two; once
# the hours are taken away there are none.
echo '== units'
printf '%s\n' id,t '1,15 minutes' 2,30 >m.csv
printf '%s\n' id,t '3,1 hour' 4,40 >h.csv
for i in m h; do
	kind-tabulate --partial -q id --where 't > 20' -o $i.part $i.csv
done
{ cat m.csv; sed 1d h.csv; } | kind-tabulate -q id --where 't > 20'
kind-tabulate --merge m.part h.part
kind-tabulate --merge --minus h.part m.part h.part >out &&
    kind-tabulate -q id --where 't > 20' m.csv | cmp - out
echo '== fifty splits'
fifty_splits -c book.csv --drop-unweighted --plan plan.csv
