# The mean of --items is of those whose answer has a number: so are its counts,
# its interval and the mark of a small base, as with --mean alone and in a row
# of a plan.  By hand: 2, 3, 4 and 57 who do not know have the mean 3, and
# t(2) 4.302653 x 0.475383 = 2.045405 on each side of it (t(59) would be 0.95).
{
	printf '%s\n' q 2 3 4
	yes "Don't know" | head -n 57
} >few.csv
# mean FILE: value to unweighted, and status.
mean()
{
	awk -F , '$8 == "mean" { print $11, $12, $13, $14, $16, $21 }' "$1"
}
kind-tabulate --items --mean -q q -f tidy few.csv >items.tidy
kind-tabulate --mean -q q -f tidy few.csv >mean.tidy
printf '%s\n' question,breaks,stats,items q,-,mean,yes >plan.csv
kind-crosstab --plan plan.csv --hide 0 -f tidy few.csv >plan.tidy
kind-tabulate --items --mean --rebase all -q q -f tidy few.csv >all.tidy
for i in items mean plan all; do
	mean $i.tidy
done
kind-tabulate --items --mean -q q few.csv
# A set: everybody of its base has a number of ticks.
printf '%s\n' m1,m2 1,0 1,1 0,0 0,1 >set.csv
kind-tabulate --items --mean --multi m=m1,m2 -f tidy set.csv >items.tidy
kind-tabulate --mean --multi m=m1,m2 -f tidy set.csv >mean.tidy
mean items.tidy
mean mean.tidy
