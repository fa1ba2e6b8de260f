#!/bin/sh
# A full disk is an error, for little and for much.
if ! [ -c /dev/full ]; then
	echo skip: no /dev/full here
	exit
fi
try()
{
	{ kind-codebook "$@" >/dev/full; } 2>&1
	echo "status $?"
}
printf 'q\nYes\n' >x.csv
kind-codebook x.csv >cb.csv
kind-codebook x.csv | sed 's/single/text/' >other.csv
try x.csv
try "$POLL"
try --diff cb.csv other.csv
try -h
try -V
