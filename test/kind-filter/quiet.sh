#!/bin/sh
# -Q: status 0 if somebody fits, 1 if nobody does, 2 if anything is wrong,
# also behind the first one who fits.
printf 'id,age\n1,30\n2,40\n' >x.csv
try()
{
	kind-filter "$@" 2>&1
	echo "status $?"
}
try -Q 'age > 35' x.csv
try --quiet 'age > 50' x.csv
try -Qv 'age > 20' x.csv
try -Qn -k id --mark m 'age == 30' x.csv
{ cat x.csv; echo 3; } | try -Q 'age == 30'
try -Q 'agee == 30' x.csv
# Nothing is written, so a full disk does not matter.
[ ! -c /dev/full ] || exec >/dev/full
kind-filter -Q 'age > 35' x.csv || echo "status $?" >&2
