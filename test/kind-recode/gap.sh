#!/bin/sh
# A gap between bands is remarked, and an error with --strict, whether anybody
# is in it or not; so is each value that no group takes.
printf 'id,age,x\n1,20,1.5\n2,25,2\n3,30,9\n4,25,3\n' >x.csv
try()
{
	printf '== %s\n' "$*"
	{ kind-recode "$@" x.csv >out; } 2>&1
	echo "status $?"
}
try 'b=age:18-24,26+'
cat out
try --strict 'b=age:18-24,26+'
try --other between 'b=age:18-24,26+'
cat out
try --strict --other between 'b=age:18-24,26+'
# None: whole numbers follow each other, a text closes it, < ends below.
try --strict 'b=age:18-24,25+'
try --strict 'b=age:18-24,25,26+'
try --strict 'b=age:<25,25-40'
try --strict 'b=age:25-30,<25'
try --strict 'b=x:<1.6,1.6-1.9,2-3,3.1+'
# Some: behind what < ends at, below a decimal, in the second place, two.
try 'b=age:<18,19-30'
try 'b=x:0-1,1.1-1.8,2+'
try 'b=age:1-20,25-26|40-50,30'
# Codes are no bands.
try 'b=age:20,25,30'
try 'b=age:20-30,99'
