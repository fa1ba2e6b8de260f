#!/bin/sh
# Wrong options and operands: the usage and status 2, and no stream.
printf 'a\n1\n' >one.csv
try()
{
	kind-filter "$@" 2>&1
	echo "status $?"
}
try
try 'a == 1' one.csv one.csv
try -x 'a == 1' one.csv
try --no-such 'a == 1' one.csv
try -k
