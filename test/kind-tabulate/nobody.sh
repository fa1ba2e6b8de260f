# Nobody to count: the table says so and shows no figure, the status is 2.
printf 'id,weight,q,score\n' >header.csv
for format in text md csv json tidy; do
	kind-tabulate -w weight -q q -f $format header.csv
	echo "status $?"
done
kind-tabulate -w weight --agree -q q header.csv
echo "status $?"
kind-tabulate -w weight -q score --mean header.csv
echo "status $?"
kind-tabulate -w weight -q q --bars header.csv
echo "status $?"
# All filtered away, before and here.
cp "$POLL" poll.csv
kind-filter 'age > 200' poll.csv |
	kind-tabulate -w weight -q region -f tidy | cut -d , -f 2,8-
kind-tabulate -w weight --agree -q 'kind_*' --where 'age > 200' poll.csv
echo "status $?"
# An old report is not replaced by a table of nothing.
echo old >report
kind-tabulate -w weight -q q -o report header.csv
echo "status $?"
cat report
