# Answers to a break of those whom --where leaves out are no columns, and none of
# the 40 that there may be.
awk 'BEGIN { print "q,age"; for (i = 0; i < 100; i++)
	print (i % 2 ? "yes" : "no") "," i }' >poll.csv
kind-crosstab -q q -b age --where 'age < 3' --hide 0 --flag 0 --test none \
	poll.csv
