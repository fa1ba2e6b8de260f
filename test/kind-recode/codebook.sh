#!/bin/sh
# With a codebook an answer is meant by its label or by its code, in the data
# and in the groups; ranges take labels.  What it calls missing is missing.
cat >book.csv <<END
name,type,title,value,label,missing,role,group,score
*,,,,,__NA__,,,
vote,single,,,,,,,
vote,,,1,Conservative,,,,
vote,,,2,Labour,,,,
vote,,,3,SNP,,,,
vote,,,98,Don't know,dk,,,
vote,,,99,Refused,refused,,,
age,number,,,,998|1000 thru highest,,,
age,,,97,97 or older,,,,
END
printf '%s\n' id,vote,age 1,Labour,17 2,2,40 3,2.0,998 4,3,1001 5,SNP,97 \
	6,Refused,__NA__ 7,98, 8,Conservative,65 >x.csv
kind-recode -c book.csv 'v=vote:Left=Labour|3,Con=1,98' \
	'a=age:<18,18-64,65+|97' x.csv
KIND_CODEBOOK=book.csv kind-recode 'v=vote:Left=Labour|3,Con=1,98' \
	'a=age:<18,18-64,65+|97' <x.csv >out
kind-recode -c book.csv 'v=vote:Left=Labour|3,Con=1,98' \
	'a=age:<18,18-64,65+|97' x.csv | cmp - out
kind-recode -c - 'v=vote:Left=Labour|3,Con=1,98' \
	'a=age:<18,18-64,65+|97' x.csv <book.csv | cmp - out
{ kind-recode -c book.csv 'v=vote:1-3' x.csv >/dev/null; } 2>&1
# Without it all are texts.
KIND_CODEBOOK=book.csv kind-recode -c '' 'v=vote:Left=Labour|3,1' x.csv 2>&1
try()
{
	kind-recode "$@" 2>&1
	echo "status $?"
}
printf 'a\n1\n' >y.csv
try -c book.csv b=a:1 y.csv
try -c - b=a:1 <y.csv
try -c nowhere.csv b=a:1 y.csv
try -c y.csv b=a:1 y.csv
