# Damaged input: where and what; no table, and the file of -o is untouched.
echo old >report
try()
{
	kind-crosstab -w w -q q -b b -o report 2>&1
	echo "status $?"
	cat report
}

printf 'q,b,w\nYes,X,1\nNo,X' | try			# cut off
printf 'q,b,w\nYes,X,1\nNo,"X' | try
printf 'q,b,w' | try
printf 'q,b,w\nYes,X\nNo,X,1\n' | try			# ragged
printf 'q,b,w\nYes,X,1\nNo,X,1,1\n' | try
printf 'q,b,w\nYes,X,1\nNo,"X,1\n' | try		# quotes
printf 'q,b,w\nYes,X,1\nN"o,X,1\n' | try
printf 'q,b,w\nYes,X,1\nNo,X\000Y,1\n' | try		# NUL
printf 'q,b,w\nYes,X,1\nNo,X\377,1\n' | try		# no UTF-8
printf 'q,b,w,b\nYes,X,1,X\n' | try			# names
printf 'q,b,w,\nYes,X,1,X\n' | try
printf '' | try						# nothing
printf '\n' | try
printf 'q,b,w\nYes,X,1\nNo,X,\n' | try			# weights
printf 'q,b,w\nYes,X,1\nNo,X,-1\n' | try
printf 'q,b,w\nYes,X,1\nNo,X,1e99\n' | try
printf 'q,b,w\nYes,X,1\nNo,X,x\n' | try
# A stage that failed ends its stream so that the first cause is passed on.
printf 'q,b,w,age\nYes,X,1,20\nNo,X,1,old\n' |
	kind-filter 'age > 18' 2>/dev/null | try
# A missing weight, left out; a last line without its newline; CR LF; a mark.
printf '\357\273\277q,b,w\r\nYes,"X\r\nY",1\r\nNo,X,\r\nNo,X,2' |
	kind-crosstab -w w -q q -b b --drop-unweighted --hide 0 --test none -f csv |
	cat -v
kind-crosstab -w w -q q -b b missing.csv
echo "status $?"
kind-crosstab -w w -q q -b b .
echo "status $?"
# A stream that is torn: half of the respondents, without the end of the last.
kind-filter 'age >= 0' "$POLL" | head -c 200000 |
	kind-crosstab -w weight -q gender -b region
echo "status $?"
