# The base of a mean and that of its column would tell how few have no number: 1
# man and 2 women of 101 and 102.
{
	echo x,g
	awk 'BEGIN { for (i = 0; i < 200; i++)
		print 18 + i % 60 "," (i % 2 ? "M" : "F") }'
	printf '%s\n' "Don't know,F" "Don't know,F" "Don't know,M"
} >m.csv
kind-crosstab -q x -b g --stats mean --unweighted --min-cell 5 m.csv
kind-crosstab -q x -b g --stats mean --unweighted --min-cell 2 m.csv
