# Workbooks of three waves, read back as in xlsx.sh: a question that the second
# did not ask, one with another wording since then, and a net of other answers.
. "$KIND/test/kind-report/xlsx_begin"
book=${POLL%.csv}.codebook.csv
sed 's/^kind_policy,single,[^,]*,/kind_policy,single,Kinder?,/' "$book" >old
for wave in 1 2 3; do
	awk -v w=$wave 'NR == 1 || NR % 3 + 1 == w' "$POLL" >$wave.csv
done
# wave NUMBER CODEBOOK NET
wave()
{
	kind-tabulate -c "$2" -w weight --agree -q 'kind_*' -f tidy "$1.csv"
	kind-crosstab -c "$2" -w weight -q kind_policy -b gender -f tidy \
	    "$1.csv"
	[ "$1" = 2 ] || kind-tabulate -w weight -q region -f tidy "$1.csv"
	kind-tabulate -w weight -q social_grade --net "Some=$3" -f tidy "$1.csv"
}
wave 1 old 'AB|C1' >1.tidy
wave 2 "$book" 'AB|C1' >2.tidy
wave 3 "$book" 'AB|C1|C2' >3.tidy
set -- -w May=1.tidy -w June=2.tidy
kind-report --wave May=1.tidy --wave June=2.tidy -o waves.xlsx 3.tidy
check "$@" waves.xlsx 3.tidy
echo '== and the changes since the second'
kind-report --previous 2.tidy --wave May=1.tidy --wave June=2.tidy \
    -o both.xlsx 3.tidy
check -l 2.tidy "$@" both.xlsx 3.tidy
echo '== with breaks across'
printf 'fieldwork: 1 July 2020\n' >when
kind-report -s when --banner --wave May=1.tidy --wave June=2.tidy \
    -o banner.xlsx 3.tidy
check -b -f '1 July 2020' "$@" banner.xlsx 3.tidy
echo '== the last wave beside the total'
kind-crosstab -c "$book" -w weight -q 'kind_p*' -b gender -b Grade=social_grade \
    --previous 2.tidy --difference 'Female - Male' --difference 'AB - C2' \
    -f tidy 3.csv >beside
kind-report -o beside.xlsx beside
check beside.xlsx beside
kind-report --banner -o beside.xlsx beside
check -b beside.xlsx beside
printf 'vote-intention: yes\n' >vote
kind-report -s vote --banner -o beside.xlsx beside
check -bm beside.xlsx beside
echo '== of records'
printf 'synthetic: yes\n' >study
kind-report -s study --wave May=1.tidy --wave June=2.tidy -o records.xlsx 3.tidy
check -r "$@" records.xlsx 3.tidy
