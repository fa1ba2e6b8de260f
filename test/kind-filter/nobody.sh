#!/bin/sh
# Nobody fits: the header and a note; status 0, but 1 with -Q.
printf 'id,age\n1,30\n2,40\n' >x.csv
try()
{
	kind-filter "$@" x.csv 2>&1
	echo "status $?"
}
try 'age > 50'
try -v 'age > 20'
try -k id 'age > 50'
try --mark old 'age > 50'
try -n 'age > 50'
try -Q 'age > 50'
