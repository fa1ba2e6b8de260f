# Breaks: columns, bands, groups, sets, nested, with labels and codes of a
# codebook.  By hand, of eight respondents with weights:
#	     1   2   3   4   5   6   7   8
#	q    Yes Yes No  Yes No  No  Yes -
#	sex  F   M   F   M   F   M   F   M
#	age  18  25  30  45  60  x   -   30
#	tv   1   0   1   1   0   0   -   1
#	dab  1   0   0   1   1   0   -   0
#	w    1   2   1   1   1   2   1   1
cat >poll.csv <<'END2'
q,sex,age,tv,dab,w,code
Yes,F,18,1,1,1,1
Yes,M,25,0,0,2,2
No,F,30,1,0,1,1
Yes,M,45,1,1,1,-1
No,F,60,0,1,1,3
No,M,x,0,0,2,2
Yes,F,,,,1,2
,M,30,1,0,1,1
END2
try()
{
	printf '== %s\n' "$*"
	kind-crosstab -w w --flag 0 --hide 0 --test none "$@" poll.csv 2>&1
	echo "status $?"
}
# Yes, its weight and the bases of each column, in tidy.
figures()
{
	printf '== %s\n' "$*"
	kind-crosstab -w w --flag 0 --hide 0 -q q -f tidy "$@" poll.csv 2>&1 |
		sed 's/, /; /g; s/"//g' |
		awk -F , '/^kind-/ { print; next }
		$9 == "Yes" { print $5 "/" $6, $7, $15 "/" $17,
		    $16 "/" $18, $21 }'
}
# Total first: 5 of 9 (8 has no answer), 4 of 7 people; then F 2 of 4, M 3 of 5.
try -q q -b sex
figures -b sex
# Each question has its own base: dab was not asked of 7.
try -q q,dab -b sex
# Bands, in the order given; x is in none; a break in the order of its numbers.
figures -b 'Age=age:30+,18-29'
figures -b age
# Groups of answers; a range and a text; an answer in quotes.
figures -b 'Who=age:Some=18|45|"x",30-60'
# They overlap: 3 and 4 are in both, 4 of 5 (8 has no answer) and 1 of 3.
figures -b 'age:18-45,30-60'
# Sets: columns overlap.  tv 1, 3 and 4 (8 has no answer), dab 1, 4 and 5.
figures --multi 'm=tv,dab' -b m
figures --multi 'm=tv,dab' -b 'Media=m:Any=tv|dab,dab'
# Nested: each with each, also those that nobody is in.
figures -b 'sex > age:18-30,31+'
figures -b 'sex > m' --multi 'm=tv,dab'
figures -b 'Sex and age=sex > Age=age:18-30,31+ > dab'
try -q q -b 'sex > age:18-30,31+'
# Several breaks; letters go on.
figures -b sex -b 'age:18-30,31+' -b Again=sex
# A question that is a break too; a break that is called as another question.
try -q sex -b sex
figures -b 'dab=sex' -b 'Its answers=q'
# A set that is only a break is no question; it is one if -q names it.
kind-crosstab --unweighted -q q --multi m=tv,dab -b m -f tidy poll.csv |
	awk -F , 'NR > 1 { print $2 }' | uniq
kind-crosstab --unweighted -q q,m --multi m=tv,dab -b m -f tidy poll.csv |
	awk -F , 'NR > 1 { print $2 }' | uniq

# The codebook's labels, order and missing answers, by label or by code.
cat >book.csv <<'END2'
name,type,title,value,label,missing,role,group,score
q,single,Question,,,,,,
code,single,Region,,,,,,
code,,,3,Wales,,,,
code,,,2,Scotland,,,,
code,,,1,England,,,,
code,,,-1,Refused,refused,,,
tv,flag,TV,,,,,Media,
tv,,,1,Yes,,,,
tv,,,0,No,,,,0
dab,flag,Digital radio,,,,,Media,
dab,,,1,Yes,,,,
dab,,,0,No,,,,0
Media,set,Which of these?,,,,,,
END2
figures -c book.csv -b code
figures -c book.csv -b 'Region=code:Celtic=Wales|2,England'
figures -c book.csv -b 'code:Celtic=3|Scotland,Said=1-3'
# Who refused is in no column, unless a group names that.
figures -c book.csv -b 'code:All=England|Wales|Scotland,Refused'
figures -c book.csv -b Media
figures -c book.csv -b 'Media:Digital radio,TV'
