#!/bin/sh
# Wrong options and operands: a message and status 2, and no piece.
printf 'a\n1\n' >one.csv
try()
{
	kind-split "$@" 2>&1
	echo "status $?"
}
try one.csv
try -n 2 one.csv one.csv
try -n 0 one.csv
try -n 10001 one.csv
try -n two one.csv
try -n 2 -o a -o b one.csv
try -n
ls
