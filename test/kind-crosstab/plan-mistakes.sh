# All mistakes of a plan are told at once, with row and column, and there are no
# tables.
cp "$POLL" poll.csv
cat >plan.csv <<'END'
table,question,breaks,where,base,weight,nets,stats,exclude,decimals,colour,multi,of-ticked
banner,Standard,gender; age,,,,,,,,,,
banner,Standard,gender,,,,,,,,,,
banner,,,,,,,,,,,,
defaults,,Standard,,,weight,,,,one,,,
defaults,,,,,,,,,,,,
,kind_socety,,,,,,,,0,,,
,kind_society,gendre,,,,,,,0,,,
,kind_society,,"age >> 3",,,,,,0,,,
,kind_society,,,,wieght,,,,0,,,
,kind_society,,,,,=x,,,0,,,
,kind_society,,,,,,mode,,0,,,
,kind_society,,,,,,,,0,red,,
,kind_society,,,,,a;;b,,,0,,,
,,,,,,,,,0,,,
,kind_society,,,,,,,,0,,,perhaps
,"kind_society,nothing_*",,"nobody == 1",,,,,,0,,,
END
kind-crosstab --plan plan.csv -o tables.txt poll.csv
echo "status $?"
ls tables.txt 2>&1
# What only the answers tell.
cat >plan.csv <<'END'
question,breaks,where,stats,summary
kind_society,gender,"age > 200",,
region,gender,,mean,
kind_policy,gender,,,Maybe
kind_policy,gender,,none,Agree
kind_policy,gender,,,Agree
END
kind-crosstab --plan plan.csv poll.csv
echo "status $?"
kind-crosstab --plan plan.csv -f tidy "$POLL" >out 2>err
echo "status $?"
tail -n 1 out
cp poll.csv same.csv
# One question of two without an answer; two columns of one option; none of what
# always has a value.
printf 'a,b,g\n1,,x\n2,,y\n' >empty.csv
printf 'question,breaks\n"a,b",g\n' >two.csv
kind-crosstab --plan two.csv empty.csv
printf 'question,breaks,by\na,g,g\n' >twice.csv
kind-crosstab --plan twice.csv empty.csv
printf 'question,breaks,versus,decimals\na,g,-,-\n' >value.csv
kind-crosstab --plan value.csv empty.csv
# No plan; nothing in it; none there; twice the same file.
kind-crosstab --plan same.csv poll.csv
echo "status $?"
echo question,breaks >nothing.csv
kind-crosstab --plan nothing.csv poll.csv
echo "status $?"
kind-crosstab --plan none.csv poll.csv
echo "status $?"
kind-crosstab --plan same.csv same.csv
echo "status $?"
printf 'question,breaks\nkind_policy,gender\n' >keep.csv
kind-crosstab --plan keep.csv -o keep.csv poll.csv
echo "status $?"
cat keep.csv
printf 'question,breaks\nkind_policy\n' >torn.csv
kind-crosstab --plan torn.csv poll.csv
echo "status $?"
kind-crosstab --plan keep.csv --plan torn.csv poll.csv
echo "status $?"
printf 'question,breaks,output,format\nkind_policy,gender,x,csv\n' >whole.csv
kind-crosstab --plan whole.csv poll.csv
echo "status $?"
# A mistake is told in a column that the plan has: here "show".
printf '%s\n' question,breaks,show,percent kind_policy,gender,counts,row >one.csv
kind-crosstab --plan one.csv --unweighted poll.csv
printf '%s\n' question,breaks,show kind_policy,gender,percent >one.csv
kind-crosstab --plan one.csv --unweighted -f tidy -o last.tidy poll.csv
printf '%s\n' table,question,show defaults,,counts ,kind_policy, >one.csv
kind-crosstab --plan one.csv --unweighted --previous last.tidy poll.csv
