#!/bin/sh
# Every comparison, over the same six respondents; prints the ids that fit.
cat >x.csv <<END
id,age,region,day,first,second
1,18,Wales,2020-04-24,5,7
2,24,London,2020-04-25,7,7.0
3,25,South East,2020-04-26,10,9
4,,South West,,3,
5,9,,2020-05-01,b,a
6,100,wales,2019-12-31,a,a
END
ids()
{
	printf '%s:' "$1"
	kind-filter -k id "$1" x.csv 2>/dev/null | sed 1d | tr '\n' ' ' |
		sed 's/^/ /; s/ $//'
	echo
}
# Numbers as numbers: 9 is less than 18, 100 more than 25; 4 is missing.
ids 'age == 18'
ids 'age == 18.0'
ids 'age == "18.0"'
ids 'age != 18'
ids 'age < 24'
ids 'age <= 24'
ids 'age > 24'
ids 'age >= 24'
ids '24 <= age'
ids '24 > age'
ids 'age in 18..24'
ids 'age not in 18..24'
ids 'age in (18, 100)'
ids 'age not in (18, 100)'
# Texts as bytes, and exactly: wales is not Wales.
ids 'region == "Wales"'
ids 'region != "Wales"'
ids 'region in ("Wales", "London")'
ids 'region not in ("Wales", "London")'
ids 'region ~ "^South"'
ids 'region !~ "^South"'
ids 'region ~ "East|ales$"'
ids 'day >= "2020-04-25"'
ids 'day in "2020-04-24".."2020-04-26"'
# Columns: 7 is 7.0, 10 is more than 9; b and a are texts.
ids 'first == second'
ids 'first != second'
ids 'first > second'
ids 'first <= second'
# Missing or not, and precedence: "and" before "or", "not" before both.
ids 'missing(age)'
ids 'answered(age) and answered(region)'
ids 'age == 18 or age == 24 and region == "Wales"'
ids '(age == 18 or age == 24) and region == "London"'
ids 'not age == 18 and region == "Wales"'
ids 'not (age == 18 and region == "Wales")'
