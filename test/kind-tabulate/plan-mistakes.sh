# Mistakes of a plan are told at once, with row and column, and there are no
# tables.
cp "$POLL" poll.csv
cat >plan.csv <<'END'
table,question,breaks,where,weight,summary,stats,agree,mean,interval,sort,bars,colour
banner,Standard,gender,,,,,,,,,,
defaults,,Standard,,weight,,,,,,,,
,kind_socety,-,,,,,,,,,,
,kind_policy,gender,,,,,,,,,,
,kind_policy,,,,,,,,,,,
,kind_policy,,,,,,,,,,,
,kind_*,-,,,Agree,,yes,,,,,
,age,-,,,,mean,,,,,,
,kind_policy,-,,,,,,,Wilson,,,
,kind_policy,-,,,,,,,,gender,,
,kind_policy,-,,,,,yes,yes,,,,
,kind_policy,-,,,,,,,,,yes,
,kind_policy,-,,,,,,,,,,red
,kind_policy,-,age >> 3,,,,,,,,,
,kind_policy,-,,wieght,,,,,,,,
END
kind-tabulate --plan plan.csv -o tables.txt poll.csv
echo "status $?"
ls tables.txt 2>&1
# What only the answers tell, or the kind of a question.
cat >plan.csv <<'END'
question,where,agree,mean,nets,lead,multi
region,,yes,,,,
region,,,yes,,,
kind_policy,age > 200,,,,,
kind_policy,,,,,Agree - Maybe,
kind_policy,,yes,,,,
END
kind-tabulate --plan plan.csv -w weight poll.csv
echo "status $?"
kind-tabulate --plan plan.csv -w weight -f tidy poll.csv 2>err
echo "status $?"
# A net that is no column; a set is no statement.
printf '%s\n' question,agree,nets 'kind_policy,yes,Sure=Strongly agree' >net.plan
kind-tabulate --plan net.plan poll.csv
printf 'a_1,a_2\n1,0\n1,1\n' >set.csv
printf 'question,multi,agree\na,"a=a_1,a_2",yes\n' >set.plan
kind-tabulate --plan set.plan set.csv
# Without rows, or not a plan; nothing is written over.
kind-tabulate --plan poll.csv set.csv
echo question >nothing.csv
kind-tabulate --plan nothing.csv poll.csv
printf 'question\nkind_policy\n' >keep.csv
kind-tabulate --plan keep.csv -o keep.csv poll.csv
cat keep.csv
kind-tabulate --plan keep.csv --plan keep.csv poll.csv
# Each program names the other one for what only that one has.
long()
{
	"$1" -h | grep -o -e '--[a-z0-9-]*' | sort -u
}
long kind-tabulate >tabulate
long kind-crosstab >crosstab
# others PROGRAM OWN ITS
others()
{
	comm -13 "$2" "$3" | sed 's/^--//' | while read -r option; do
		printf 'question,%s\nkind_policy,x\n' "$option" >other.csv
		"$1" --plan other.csv poll.csv 2>&1 | sed '$d'
	done
}
others kind-tabulate tabulate crosstab
others kind-crosstab crosstab tabulate
# What is for all tables is no column, and no misspelling of one; --sort of the
# defaults gives way to a mean, which has no answers.
printf '%s\n' question,strict,bars q,yes,yes >plan.csv
printf '%s\n' q 1 2 >q.csv
kind-tabulate --plan plan.csv q.csv 2>&1
printf '%s\n' table,question,mean,sort defaults,,,yes ,q,yes, >plan.csv
kind-tabulate --plan plan.csv -f csv q.csv 2>&1 | sed -n 2p
