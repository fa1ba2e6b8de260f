#!/bin/sh
# A record that is not as wide as the header is an error; --pad takes short
# ones, but not one that was cut off.
try()
{
	kind-read "$@" 2>err
	echo " status $?"
	cat err
}
printf 'id,q,w\n1,a,1\n2,b\n3\n4,c,2\n' >short
printf 'id,q,w\n1,a,1\n2,b,2,extra\n' >long
try short
try --pad short
try -pr short
try -p long
try -r long
printf 'id,q,w\n1,a,1\n2,b' >torn
try -p torn
try -pr torn
# Blank lines and empty rows are as ever.
printf 'id,q,w\n\n1\n\n,\n' | try -p
