#!/bin/sh
# Order against a number needs numbers: the first one in the file that is none
# and matters is an error.  Equality does not need them.
cat >x.csv <<END
id,age,x,note
1,18,5,"two
lines"
2,,7,
3,abc,12 years,
4,xyz,4,
END
try()
{
	{ kind-filter -k id "$@" >/dev/null; } 2>&1
	echo "status $?"
}
try 'age >= 18' x.csv
try '18 <= age' - <x.csv
try 'age in 18..24' x.csv
try 'not age < 18' x.csv
try 'age < x' x.csv
try 'id < 3 and age >= 18' x.csv
try 'id == 4 and age >= 18' x.csv
try -Q 'age >= 18' x.csv
try 'age == 18 or age != 18' x.csv
kind-filter -n 'age != 18' x.csv
# The stream that is left is refused for the same reason.
kind-filter 'age >= 18' x.csv 2>/dev/null | kind-filter -n 'age >= 18' 2>&1
echo "status $?"
