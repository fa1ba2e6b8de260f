# The second of two does not silently take the place of the first.
printf 'a,b\n1,2\n' >x.csv
for option in -q -w --base --where -o; do
	kind-tabulate -q a $option a $option b x.csv
	echo "status $?"
done
