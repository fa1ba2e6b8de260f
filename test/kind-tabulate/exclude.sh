# Answers out of the base, by name; by hand: Yes 3 of 4.
cat >poll.csv <<'END'
q,r,w
Yes,a,3
No,b,1
Don't know,c,2
Refused,Refused,4
END
kind-tabulate -w w -q q --exclude "Don't know" --exclude Refused poll.csv
kind-tabulate -w w -q q,r --exclude "Don't know" -f csv poll.csv | grep -v Interval
# A name that nobody has is nearly always a typing error.
kind-tabulate -w w -q q --exclude "Dont know" -f csv poll.csv | head -n 2
# All of them.
kind-tabulate -w w -q q --exclude Yes --exclude No --exclude Refused \
    --exclude "Don't know" poll.csv
