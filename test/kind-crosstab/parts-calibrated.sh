# Calibrated weights add, too, with what they were made from: a table of parts is
# that of one run.
k1=$KIND/test/oracle/precision-k1.csv
cp "$KIND/test/oracle/targets/k1.csv" targets.csv
cp "$k1" all.csv
for i in 0 1 2; do
	awk -v i=$i 'NR == 1 || NR % 3 == i' all.csv >$i.csv
done
# same PROGRAM OPTION...
same()
{
	program=$1
	shift
	set -- -w p --calibrated targets.csv "$@"
	for i in all 0 1 2; do
		"$program" --partial "$@" -o $i.part $i.csv
	done
	"$program" --merge --partial 2.part 0.part 1.part | cmp - all.part
	"$program" -f tidy "$@" all.csv >one 2>one.err
	"$program" -f tidy --merge 2.part 1.part 0.part >sum 2>sum.err
	cmp one sum
	diff one.err sum.err
	wc -l <one
}
same kind-crosstab --base-weight w -q vote -b age -b 'stratum > m1'
same kind-crosstab --base-weight w -q vote,m -b m --multi m=m1,m2
same kind-crosstab -q hrs -b age --stats mean --where 'age != "18-34"'
same kind-tabulate --base-weight w -q vote,m --multi m=m1,m2
printf '%s\n' question,calibrated vote,targets.csv >plan.csv
kind-tabulate --partial -w p --plan plan.csv all.csv
echo '== before anybody is counted'
(cat all.csv; echo 'too,few') | kind-tabulate --partial -w p --plan plan.csv
sed 2d targets.csv >other.csv
kind-tabulate --merge --calibrated other.csv 0.part 1.part 2.part
