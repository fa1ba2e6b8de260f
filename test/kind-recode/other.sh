#!/bin/sh
# --other is for what no group takes; missing stays missing, but a group may
# name what the codebook calls missing.
cat >book.csv <<END
name,type,title,value,label,missing,role,group,score
*,,,,,__NA__,,,
vote,single,,,,,,,
vote,,,1,Con,,,,
vote,,,2,Lab,,,,
vote,,,98,Don't know,dk,,,
vote,,,99,Refused,refused,,,
END
printf '%s\n' id,vote 1,Con 2,2 3,98 4,Refused 5,99 6,__NA__ 7, 8,Green >x.csv
kind-recode -c book.csv v=vote:Con --other 'Other, or none' x.csv
kind-recode -c book.csv v=vote:Con,No=99 --other Else x.csv
kind-recode -c book.csv v=vote:0-100,No=__NA__ --other Else x.csv
kind-recode v=vote:Con --other Else x.csv
try()
{
	{ kind-recode "$@" x.csv >/dev/null; } 2>&1
	echo "status $?"
}
try v=vote:Con --other Con
try v=vote:Con --other ''
try v=vote:Con --other "$(printf 'a\nb')"
try v=vote:Con --other "$(printf 'a\377')"
