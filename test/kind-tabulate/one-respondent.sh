# One respondent: a share, but no error and no interval.
printf 'q,n,w\nYes,4.5,0.25\n' >poll.csv
for method in wilson logit korn-graubard wald; do
	kind-tabulate -w w -q q -f tidy --interval $method poll.csv |
		grep answer
done
kind-tabulate -w w -q q poll.csv
kind-tabulate -w w -q n --mean poll.csv
