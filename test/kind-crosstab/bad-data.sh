# Weights that are none: where and what; no table, and the file of -o is
# untouched.
echo old >report
try()
{
	kind-crosstab -w w -q q -b b -o report 2>&1
	echo "status $?"
	cat report
}

printf 'q,b,w\nYes,X,1\nNo,X,\n' | try
printf 'q,b,w\nYes,X,1\nNo,X,-1\n' | try
printf 'q,b,w\nYes,X,1\nNo,X,1e99\n' | try
printf 'q,b,w\nYes,X,1\nNo,X,x\n' | try
# A missing weight, left out; a last line without its newline; CR LF; a mark.
printf '\357\273\277q,b,w\r\nYes,"X\r\nY",1\r\nNo,X,\r\nNo,X,2' |
	kind-crosstab -w w -q q -b b --drop-unweighted --hide 0 --test none -f csv |
	cat -v
# A stream that is torn: half of the respondents, without the end of the last.
kind-filter 'age >= 0' "$POLL" | head -c 200000 |
	kind-crosstab -w weight -q gender -b region
echo "status $?"
