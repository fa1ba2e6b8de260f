#!/bin/sh
# Answers joined by line breaks, one on each line: so JotForm writes them.
cat >jot.csv <<'END'
id,drink,why
1,"Tea
Milk, warm","so
it is"
2,"Milk, warm",
3,"
Coffee

Tea
",x
4,,y
5,"
",z
END
kind-read --split drink jot.csv >auto.csv
cat auto.csv
# Said, and with other line ends in the file, it is the same.
lf='
'
cr=$(printf '\r')
{
	kind-read --split drink --separator "$lf" jot.csv | cmp - auto.csv
	sed 's/$/\r/' jot.csv | kind-read --split drink --separator "$cr$lf" |
		cmp - auto.csv
	tr '\n' '\r' <jot.csv | kind-read --split drink --separator "$cr" |
		cmp - auto.csv
} 2>&1 | grep cmp
# Other separators: a line break within an answer is a blank, as ever.
kind-read --split drink --separator , jot.csv 2>/dev/null | head -n 2
printf 'id,q\n1,"a;b\nc;"\n2,"a;"\n' | kind-read
# A codebook knows the options; what is none of them is one line.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	drink_1,flag,Tea,,,,,drink, \
	'drink_2,flag,"Milk, warm",,,,,drink,' \
	'drink_3,flag,Beer or ale,,,,,drink,' >drink.csv
kind-read -c drink.csv jot.csv
printf 'id,drink\n1,"Tea; Beer\nor ale;Rum\nor gin"\n' | kind-read -c drink.csv
