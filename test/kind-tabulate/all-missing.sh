# Nobody has answered this question, others were: no figure, no error.
printf 'q,r,w\n,Yes,1\n,No,2\n,Yes,1\n' >poll.csv
kind-tabulate -w w -q q,r poll.csv
echo "status $?"
kind-tabulate -w w -q q -f tidy poll.csv
kind-tabulate -w w -q q --mean poll.csv
echo "status $?"
kind-tabulate -w w -q q,r --agree --net 'Agree=Yes' --net 'Disagree=No' poll.csv
echo "status $?"
