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
echo '== fifty splits'
fifty_splits -c book.csv --drop-unweighted --plan plan.csv
