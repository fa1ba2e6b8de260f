#!/bin/sh
# Operands are recodings; the last is a file if it has no = in it, or begins
# with /, ./ or ../, as one must whose name has a =.
printf 'id,age\n1,30\n' >x.csv
cp x.csv a=b.csv
cp x.csv 'n=age:30'
mkdir here
try()
{
	kind-recode "$@" 2>&1
	echo "status $?"
}
try n=age:30 x.csv
try n=age:30 <x.csv
try n=age:30 - <x.csv
try n=age:30 m=age:10-30 <x.csv
try n=age:30 ./a=b.csv
try n=age:30 "$PWD/a=b.csv"
(cd here && try n=age:30 ../a=b.csv)
try -- n=age:30 x.csv
try n=age:30 --drop id x.csv
try n=age:30 a=b.csv <x.csv
# Not the file of that name, but standard input.
printf 'id,age\n2,40\n' | try n=age:30 n=age:30
printf 'id,age\n2,40\n' | try n=age:30
try x.csv n=age:30
try n=age:30 x.csv x.csv
try age:30 x.csv
try --drop id age:30
