#!/bin/sh
# --split: the options are found.
cat >in.csv <<'END'
id,langs,sizes,"a, b",plain
1,Python;C;R,"18-24, 5-9",x/y,u
2,C,30+,x,v
3,,,,w
4, C ; C;; ,5-9,y,v
5,R,"5-9,18-24",,u
END
kind-read --split langs,sizes in.csv | tee want
cat in.csv | kind-read --split 'lang*,sizes' - 2>/dev/null | cmp want -
kind-read --split langs,sizes - <in.csv 2>/dev/null | cmp want -
{ read -r _; kind-read --split b; } <<'END'
this line is read by the shell
a,b
1,x;y
END
# The same columns for any order of respondents.
{
	sed 1q in.csv
	sed 1d in.csv | sort -r
} | kind-read --split langs,sizes 2>/dev/null | sort >shuffled
sort want | cmp shuffled -
kind-read --split '`a, b`' --separator / in.csv
# What ends with ; in each field is split unasked, but not if it only is ; .
cat >plain.csv <<'END'
id,q,text,only,one
1,1;2;,so; it ends;,;,a
2,2;,not here,;;,b;
3,,,,
END
kind-read plain.csv
kind-read --strict --split only plain.csv
# One field that does not, however late, and it is not.
{
	echo id,q,r
	awk 'BEGIN { for (i = 1; i <= 60000; i++) print i ",1;2;,3;" }'
	echo '60001,1;2,3;'
} >late.csv
kind-read late.csv | sed -n '1,2p; $p'
# Errors: no such column; more answers than anybody lists in a question.
kind-read --split lang in.csv
echo "status $?"
{
	echo id,comment
	awk 'BEGIN { for (i = 1; i <= 501; i++) print i ",word" i }'
} >many.csv
kind-read --split comment many.csv
echo "status $?"
sed '$d' many.csv | kind-read --split comment 2>&1 | sed 1d | tail -n 1 | wc -c
kind-read --separator '|' in.csv
echo "status $?"
kind-read --split langs --separator '' in.csv
echo "status $?"
# A pipe is read twice as well as a file is, whatever was read ahead.
cat late.csv late.csv late.csv | sed '60003d; 120005d; s/1;2,3;/1;2;,3;/' |
	kind-read 2>/dev/null | tail -n 1
