#!/bin/sh
# A label that no row has is nearly always a typing error: a note, or with
# --strict an error, which also ends the stream.  It does not matter whether
# the condition needed the comparison, and order and ranges are not meant.
cat >x.csv <<END
id,age,region,q_1,q_2
1,30,Wales,Yes,No
2,40,London,,
END
try()
{
	kind-filter "$@" x.csv 2>&1
	echo "status $?"
}
try -n 'region == "Walse"'
try -n 'region != "Walse"'
try -n 'region in ("Wales", "London", "Walse")'
try -n 'id == 1 or region == "Walse"'
try -n 'age == 31 or age > 1000 or age in 1..2 or region ~ "x"'
try -n 'any(q_*, "Yes", "Yse")'
try -n 'region == "Walse" or id == 1 or "Walse" == region'
try -Q 'region == "Walse" or id == 1'
try --strict -n 'region == "Wales" or age == 40'
try --strict -n 'region == "Walse" or age == 40 or any(q_*, "Yse")'
try --strict -Q 'region == "Walse" or id == 1'
kind-filter --strict 'region == "Walse" or id == 1' x.csv 2>/dev/null |
	kind-filter -n 'id == 1' 2>&1
echo "status $?"
