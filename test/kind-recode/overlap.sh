#!/bin/sh
# A value that two groups take is an error: at once if it is in the groups, at
# its line if only the data have it.
cat >x.csv <<END
id,age,region
1,20,London
2,30,"Wales
and more"
3,45.5,Wales
END
try()
{
	printf '== %s\n' "$*"
	{ kind-recode "$@" x.csv >out; } 2>&1
	echo "status $?"
	kind-filter -n 'answered(id)' out 2>&1
	echo "next $?"
}
try 'b=age:18-24,24-30,31+'
try 'b=age:<30,Old=50+|20-25'
try 'b=age:18+,<18,-5-3'
try 'b=age:0-10,5-6,20+'
try 'b=region:A=London|Wales,B=Scotland|London'
try 'b=age:Special=30,18+'
try 'b=age:18+,45.5'
# Ranges of one group may.
kind-recode 'b=age:All=18-40|30-50' x.csv
# One value by label, the other by code.
cat >book.csv <<END
name,type,title,value,label,missing,role,group,score
region,single,,,,,,,
region,,,1,London,,,,
region,,,2,Wales,,,,
region,,,3,7,,,,
END
printf 'id,region\n1,London\n2,2\n3,3\n' >x.csv
try -c book.csv 'b=region:A=London,B=1'
# One by its text, the other by its number.
try -c book.csv 'b=region:A=1|2|7,B=3-9'
try 'b=region:London,2-3,B=3'
