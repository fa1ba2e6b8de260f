# A published table stream follows from its parts, with its tests, differences,
# sums of plans and the last wave; or each figure that does not is told.
sed 121q "$POLL" >all.csv
sed 61q all.csv >a.csv
sed 2,61d all.csv >b.csv
part()
{
	for i in a b; do
		kind-crosstab --partial "$@" -o $i.part $i.csv || return
	done
	kind-crosstab "$@" -f tidy all.csv 2>/dev/null
}
# verify [OPTION...]: what is on standard input, and the first of what differs
verify()
{
	kind-crosstab --verify "$@" a.part b.part >out 2>err
	status=$?
	awk 'NR <= 3 { print } END { if (NR > 3) print }' out
	sed 3q err
	echo "status $status"
}
set -- -q kind_society -w weight --test-base 10 -b gender -b 'age:18-49,50+' \
    --difference 'Male - Female' --chi2 \
    --versus total
part "$@" >t.tidy
verify <t.tidy
echo '== each field'
# field KIND N TEXT: of the first line of that kind with something there
field()
{
	awk -F , -v kind="$1" -v n="$2" -v text="$3" 'BEGIN { OFS = FS }
	!done && $8 == kind && $5 != "Total" && $n != "" && $n != text {
		$n = text
		done = 1
	}
	{ print }' t.tidy | verify
}
field answer 7 Z
field answer 12 1.5
field answer 13 0
field answer 14 100
field answer 16 1
field answer 22 'B=0.5'
field difference 12 3
field difference 13 -99
field difference 14 99
field difference 22 0.5
field test 11 7
field test 22 0.5
sed 's/,\[u\],/,,/' t.tidy | verify
echo '== lines and columns that are missing'
grep -v ',difference,' t.tidy | verify
grep -v ',test,' t.tidy | verify
grep -v -e ,gender,Male, -e ',difference,' t.tidy | verify
echo '== of a plan'
cat >plan.csv <<'END'
question,where,weight,by
gender,,weight,"age:18-49,50+"
gender,"age > 40",-,kind_society
kind_society,,weight,gender
END
part --plan plan.csv >t.tidy
verify <t.tidy
sed '/made/s/percent=column/percent=row/' t.tidy | verify
echo '== of a last wave'
set -- -q kind_society -w weight -b gender
kind-crosstab "$@" -f tidy a.csv >last.tidy 2>/dev/null
kind-crosstab "$@" -f tidy b.csv >other.tidy 2>/dev/null
part "$@" >/dev/null
kind-crosstab "$@" -f tidy --previous last.tidy all.csv >t.tidy 2>/dev/null
verify --previous last.tidy <t.tidy
verify --previous other.tidy <t.tidy
verify <t.tidy
echo '== with those of another program'
kind-crosstab "$@" -f tidy all.csv >t.tidy 2>/dev/null
kind-tabulate -q kind_society,gender -w weight -f tidy all.csv >o.tidy
cat o.tidy t.tidy | verify
