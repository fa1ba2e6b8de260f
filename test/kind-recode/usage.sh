#!/bin/sh
# Wrong options and operands: the usage and status 2, and no stream.
printf 'a\n1\n' >one.csv
try()
{
	kind-recode "$@" 2>&1
	echo "status $?"
}
try
try one.csv
try --strict --other x one.csv
try --drop a --other x one.csv
try -x n=a:1 one.csv
try --no-such n=a:1 one.csv
try n=a:1 --drop
