# A column that looks like a weight and is not used.
printf 'q,W8\nYes,1\nNo,3\n' >poll.csv
kind-tabulate -q q -f csv poll.csv | head -n 3
kind-tabulate -q q -f csv --unweighted poll.csv | head -n 3
kind-tabulate -q q -f csv -w W8 poll.csv | head -n 3
printf 'q,wt,Weight,height\nYes,1,1,2\n' | kind-tabulate -q q -f csv |
	head -n 2
kind-tabulate -w W8 --unweighted -q q poll.csv
echo "status $?"
