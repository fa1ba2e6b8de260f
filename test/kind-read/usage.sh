#!/bin/sh
# Wrong options are errors with a message; -h and -V are not.
try()
{
	kind-read "$@" </dev/null 2>&1
	echo "status $?"
}
try -h
try --version
try --bogus | sed 1d
try -d ab
try -d ''
try --delimiter '"'
try -m ''
try -s ''
try -s ' file'
try - -
try -e no-such-encoding
