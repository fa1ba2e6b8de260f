# Every way to weight, against R's survey package (test/oracle/weight.R), each
# respondent's weight to 1e-9: K1, and two samples of schools.
for survey in k1 apistrat apisrs; do
	echo "$survey"
	file=
	[ $survey != k1 ] || file=$KIND/test/data/k1.csv
	sh "$KIND/test/oracle/weight.sh" $survey $file
done
