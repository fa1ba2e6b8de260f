#!/bin/sh
# Files that cat joined: the second header is no respondent.  Each has the byte
# order mark, line ends and quotes of its own.
printf 'id,kind\n1,Agree\n' >a.csv
printf 'id,kind\n2,Agree\n' >b.csv
printf '\357\273\277id,kind\r\n3,Agree\r\n' >bom.csv
printf '"id","kind"\n4,"Agree"\n' >quoted.csv
for option in --dry-run --repair --pad --codes; do
	cat a.csv b.csv | kind-read "$option" >out
	echo "$option: $?"
done
cat a.csv bom.csv | kind-read | kind-filter -n 'id > 0'
cat a.csv quoted.csv | kind-read | kind-filter -n 'id > 0'
# A mark before a quote is text, and then a quote stands where none may.
printf '\357\273\277"id","kind"\n5,Agree\n' >both.csv
for option in --dry-run --repair --pad; do
	cat a.csv both.csv | kind-read "$option" >out
	echo "$option: $?"
done
cat a.csv both.csv | kind-filter -n 'id > 0'
# Other delimiters, and header rows of which there are several.
printf 'id;kind\n1;x\nid;kind\n2;x\n' | kind-read
{
	printf '%s\n' 'Respondent ID,Which?,' ',Tea,Milk' 101,Tea,
	printf '%s\n' 'Respondent ID,Which?,' ',Tea,Milk' 102,,Milk
} | kind-read --platform surveymonkey
# So they are joined.
kind-read a.csv b.csv bom.csv quoted.csv both.csv 2>/dev/null
# One column could be so called, and no name at all is an empty row.
printf 'q\nq\n' | kind-read
printf ',\n1,2\n,\n3,4\n' | kind-read
