#!/bin/sh
# Ten values that no group takes are listed, the others counted; of more than
# 1,000 different ones only the sum is known.  Not even the notes depend on the
# order of respondents, and the labels do not depend on how many there are.
numbers()
{
	awk -v n="$1" 'BEGIN {
		print "id,x"
		for (i = 1; i <= n; i++)
			print i "," i % 1500 + 1
		print "a,Yes\nb,Yes\nc,\nd,13\ne,12\nf,13"
	}'
}
for n in 10 11 12 500 1001 1002 1003 9000; do
	numbers $n >x.csv
	{ sed 1q x.csv; sed 1d x.csv | sort -r; } >y.csv
	echo "$n:"
	{ kind-recode x2=x:Yes,Two=2 x.csv >out; } 2>&1
	kind-recode x2=x:Yes,Two=2 y.csv 2>notes >/dev/null
	{ kind-recode x2=x:Yes,Two=2 x.csv >/dev/null; } 2>&1 | cmp - notes
	awk -F , 'NR == 1 { print $0 ",x2" ; next }
	{ print $0 "," ($2 == "Yes" ? "Yes" : $2 == 2 ? "Two" : "") }' x.csv |
		cmp - out
done
kind-recode x2=x:Yes,0-1500 x.csv | awk -F , '
	{ n[$3]++ } END { print n["Yes"], n["0-1500"], n[""] }'
# A long value is known by its beginning; letters are not cut.
awk 'BEGIN {
	s = "\303\266"
	for (i = 0; i < 10; i++)
		s = s s
	print "id,x\n1,a" s "\n2," s "\n3," s s "\n4,a" s "z"
}' >z.csv
{ kind-recode n=x:1 z.csv >/dev/null; } 2>&1
