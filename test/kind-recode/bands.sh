#!/bin/sh
# Bands: both ends are in, < leaves its number out, missing stays missing; a
# text comes before a range; fields that are no number are in none.
cat >x.csv <<END
id,age
1,17
2,18
3,24
4,24.5
5,25
6,
7,65+
8,65 or older
9, 30 
10,1e2
11,No age
12,-3
END
kind-recode 'band=age:<18,18-24,25-64,65+,None=No age' x.csv
kind-recode 'band=age:Minor=<18,Adult=18-24|25-64|65+|"65 or older"|"No age"' \
	x.csv
# Quoted, a range is a text.
kind-recode 'band=age:"<18","18-24",65+' --other else x.csv 2>&1
# Decimals.
printf 'income\n999.99\n1000\n1000.5\n0\n' >y.csv
kind-recode 'i=income:0-999.99,1000-1000.49,1000.5+' y.csv
