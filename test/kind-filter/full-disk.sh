#!/bin/sh
# A full disk is an error, whether the output is small or large.
if ! [ -c /dev/full ]; then
	echo skip: no /dev/full here
	exit
fi
try()
{
	{ kind-filter "$@" >/dev/full; } 2>&1
	echo "status $?"
}
try 'region == "Wales"' "$POLL"
try 'answered(id)' "$POLL"
try -n 'answered(id)' "$POLL"
try -Q 'answered(id)' "$POLL"
try --mark m 'answered(id)' "$POLL"
try -h
try -V
