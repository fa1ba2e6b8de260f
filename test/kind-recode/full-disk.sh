#!/bin/sh
# A full disk is an error, whether the output is small or large.
if ! [ -c /dev/full ]; then
	echo skip: no /dev/full here
	exit
fi
try()
{
	{ kind-recode "$@" >/dev/full; } 2>&1
	echo "status $?"
}
try 'a=age:18+' "$POLL"
printf 'a\n1\n' >x.csv
try 'b=a:1' x.csv
try --drop age "$POLL"
try --rename age=a "$POLL"
try -h
try -V
