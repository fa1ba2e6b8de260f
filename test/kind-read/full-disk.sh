#!/bin/sh
# A full disk is an error, whether the output is small or large.
if ! [ -c /dev/full ]; then
	echo skip: no /dev/full here
	exit
fi
try()
{
	{ kind-read "$@" >/dev/full; } 2>&1
	echo "status $?"
}
printf 'id,q\n1,a\n' | try
try "$POLL"
try -h
try -V
