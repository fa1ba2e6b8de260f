# Large sets and nested ones: each list of respondents in both of two columns
# was once as long as there are combinations of ticks, and looked for among all
# of them, so that two sets of 20 options took a minute and then all memory.
# Everybody ticks everything, so that by hand every column is the total.
awk 'BEGIN {
	printf "q"
	for (i = 1; i <= 60; i++)
		printf ",s%d", i
	for (r = 0; r < 40; r++) {
		printf "\n%s", r % 4 ? "Yes" : "No"
		for (i = 1; i <= 60; i++)
			printf ",1"
	}
	print ""
}' >sets.csv
twenty='s1,s2,s3,s4,s5,s6,s7,s8,s9,s10,s11,s12,s13,s14,s15,s16,s17,s18,s19,s20'

kind-crosstab --multi 'S=s*' --multi "T=$twenty" -q q -b S -b 'T > T' \
	--test none -f tidy sets.csv | sed 's/"s[0-9]*, s[0-9]*"/TT/' |
	awk -F , 'NR > 1 && $5 != "" { print $5, $8, $9, $10, $16, $18 }' |
	sort | uniq -c | awk '{ $1 = $1; print }'

echo '== who is in one of two columns, in both, and in none'
# By hand: 3 are in x, 2 of them in y; 3 in y; 1 in neither.
printf 'q,x,y,g\nA,1,,M\nA,1,1,M\nB,1,1,F\nB,,1,F\nB,,,F\n' |
	kind-crosstab --multi S=x,y -q q -b S -b 'g > S' -b 'T=S > S:z=x|y' \
	-b 'U=g:all=M|F,F > S:y,x' --hide 0 --counts --test none

echo '== too many columns are an error before anything is counted'
awk 'BEGIN {
	printf "q"
	for (i = 1; i <= 5000; i++)
		printf ",s%d", i
	printf "\nYes"
	for (i = 1; i <= 5000; i++)
		printf ",1"
	print ""
}' >wide.csv
kind-crosstab --multi 'S=s*' -q q -b S wide.csv 2>&1
kind-crosstab --multi "T=$twenty" -q q -b 'T > T > T' wide.csv 2>&1
