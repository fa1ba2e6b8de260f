#!/bin/sh
# What no group takes is remarked, most respondents first; with --strict it is
# an error at the end, which the stream carries on.  So are texts that nobody
# has; ranges may be empty.
cat >x.csv <<END
id,region,age
1,Jersey,20
2,Wales,30
3,Guernsey,40
4,Jersey,
5,,50
6,"Isle of ""Man""",60
END
try()
{
	printf '== %s\n' "$*"
	kind-recode "$@" x.csv 2>err
	echo "status $?"
	cat err
}
try n=region:Wales
try --strict n=region:Wales
try --strict --other Islands n=region:Wales
try --strict 'n=region:Wales,Islands=Jersey|Guernsey|"Isle of ""Man"""'
try 'n=region:Wales|Walse' 'a=age:0-19,20+' --other else
try --strict 'n=region:Wales|Walse' --other else
try --strict 'a=age:0-19,20-90,91+'
try 'n=region:Wales' 'a=age:<30'
kind-recode --strict n=region:Wales x.csv 2>/dev/null |
	kind-filter -n 'answered(n)' 2>&1
echo "next $?"
