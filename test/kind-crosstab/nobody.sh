# Nobody in a column, or with an answer in it, one respondent, all weight on
# one, weight 0 everywhere, no respondents at all.
printf 'q,b,n,w\n' >empty.csv
printf 'q,b,n,w\nYes,X,3,0\nNo,Y,5,0\n' >zero.csv
printf 'q,b,n,w\nYes,X,3,2\n' >one.csv
printf 'q,b,n,w\nYes,X,3,5\nNo,X,4,0\nNo,Y,5,0\nYes,Y,3,0\n' >all.csv
printf 'q,b,n,w\nYes,X,3,1\nNo,X,4,2\n,Y,,1\n,Y,,1\n' >answer.csv
try()
{
	printf '== %s\n' "$*"
	kind-crosstab -w w --hide 0 "$@" 2>&1
	echo "status $?"
}
figures()
{
	printf '== figures %s\n' "$*"
	kind-crosstab -w w --hide 0 "$@" -q q,n --stats mean,median,sd,nps \
	    --chi2 --versus total --test-base 0 -f tidy 2>/dev/null |
		sed 1d | grep -v ',,made,' | cut -d , -f 2,6,8-
}
# A table without figures, status 2, and the file of -o stays.
try -q q -b b empty.csv
try -q q -b b:X,Y --stats mean --chi2 empty.csv
try -q q -b b:X,Y -f tidy empty.csv
try -q q -b b zero.csv
echo old >report
try -q q -b b -o report empty.csv
try -q q -b b -o report zero.csv
cat report
# One, with 100%; an interval and a test need two.
try -q q -b b one.csv
figures -b b one.csv
# All weight on one of X: base 0 in Y, whose column stays ([z]).
try -q q -b b all.csv
figures -b b all.csv
# A column whose people were not asked ([x]), one that nobody is in ([z]).
try -q q -b b answer.csv
try -q q -b 'b:X,Y,Z' answer.csv
figures -b 'b:Y,Z' answer.csv
try -q n --stats mean -b b -f csv answer.csv
# A break that nobody answered has no columns; a question without answers.
printf 'q,b,n,w\nYes,,,1\nNo,,,1\n' >nothing.csv
try -q q -b b nothing.csv
try -q n -b q nothing.csv
