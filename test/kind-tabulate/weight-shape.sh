# Columns that are no weight, and weights of which one decides.  200 people: the
# ages go from 18 to 87, the weights alternate between 0.5 and 1.5.
awk 'BEGIN { print "id,q,age,w,pct,one"
	for (i = 0; i < 200; i++)
		print i + 1 "," (i == 0 ? "Rare" : i % 2 ? "Yes" : "No") "," \
		    18 + i * 37 % 70 "," 0.5 + i % 2 "," 50 + i % 2 * 100 "," \
		    (i == 0 ? 9000 : 1) }' >poll.csv
for weight in w age id pct one; do
	echo "== $weight"
	kind-tabulate -w $weight -q q poll.csv | tail -n 3
done 2>&1
# W^2 / Q is 9199^2 / 81000199 = 1.04, of 200 interviewed.
kind-crosstab -w one -q q -b age:18-49,50+ poll.csv | grep -A 1 Caution
kind-crosstab -w one -q q -b age:18-49,50+ --small-base effective poll.csv |
	grep -A 1 -i 'caution\|small'
