#!/bin/sh
# A column that is not there: the nearest name is told.
printf 'age,region,q_1\n30,Wales,Yes\n' >x.csv
try()
{
	{ kind-filter "$@" >/dev/null; } 2>&1
	echo "status $?"
}
try 'regoin == "Wales"' x.csv
try 'Age > 18' - <x.csv
try 'missing(xxxxxx)' x.csv
try 'any(z*, "Yes")' x.csv
try 'region == Wales' x.csv
try -k age,regoin 'age > 18' x.csv
try -n -k regoin 'age > 18' x.csv
