#!/bin/sh
# A mistake in the condition is shown with a caret under the place.
printf 'age,region,q_1\n30,Wales,Yes\n' >x.csv
try()
{
	{ kind-filter "$1" x.csv >/dev/null; } 2>&1
	echo "status $?"
}
try ''
try 'age >= 18 and (region == "Wales"'
try 'age >= 18 and region == "Wales")'
try 'age >= 18 and'
try 'age = 18'
try 'age >= 18 && age < 25'
try 'age >= 18 AND age < 25'
try "region == 'Wales'"
try 'region == “Wales”'
try 'region == "Wales'
try 'region == ""'
try 'age in 18-24'
try 'age in 24..18'
try 'age in (18..24)'
try '18 < age < 25'
try 'age == 18y'
try '18 == 18'
try 'q_* == "Yes"'
try 'any(q_*)'
try 'mean(age) > 3'
try 'region == "Württemberg" or age = 18'
try 'age >= 18 and
region = "Wales" and
age < 100'
# The C library words the reason.
{ kind-filter 'region ~ "(Wales"' x.csv >/dev/null; } 2>&1 | sed 's/: [^:]*$/: WHY/'
