# 10,001 different numbers: the advice is for this program too, which has no
# --mean.
awk 'BEGIN {
	print "income,g"
	for (i = 0; i <= 10001; i++)
		print i ",M"
}' >income.csv
kind-crosstab -q income -b g --stats mean income.csv 2>&1
