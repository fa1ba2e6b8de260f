# Damaged input: where and what; no table.
try()
{
	kind-tabulate -w weight -q q >out
	echo "status $?"
	cat out
}

printf 'q,weight\nYes,1\nNo' | try			# cut off
printf 'q,weight\nYes,1\n"No' | try
printf 'q,weight' | try
printf 'q,weight\nYes\nNo,1\n' | try			# ragged
printf 'q,weight\nYes,1\nNo,1,1\n' | try
printf 'q,weight\nYes,1\n"No,1\n' | try			# quotes
printf 'q,weight\nYes,1\nN"o,1\n' | try
printf 'q,weight\nYes,1\n"N"o,1\n' | try
printf 'q,weight\nYes,1\nN\000o,1\n' | try		# NUL
printf 'q,weight\nYes,1\nN\377o,1\n' | try		# no UTF-8
printf 'q,weight,q\nYes,1,1\n' | try			# names
printf 'q,weight,\nYes,1,1\n' | try
printf '' | try						# nothing
printf '\n' | try
# A stage that failed ends its stream so that the first cause is passed on.
printf 'q,weight,age\nYes,1,20\nNo,1,old\n' |
	kind-filter 'age > 18' 2>/dev/null | try
# A complete last line may lack its newline.
printf 'q,weight\nYes,1\nNo,1' | kind-tabulate -w weight -q q -f csv |
	head -n 3
# Neither a file nor a place for one.
kind-tabulate -w weight -q q missing.csv
echo "status $?"
kind-tabulate -w weight -q q .
echo "status $?"
