#!/bin/sh
# A quote that is never closed or stands where none may, and NUL: errors that
# name line and column.
try()
{
	{ kind-read "$@" >out; } 2>&1
	echo "status $?"
	cat out
	echo
}
printf 'id,q,w\n1,a,1\n2,"b,2\n3,c,3\n' | try
printf 'id,height\n1,6" tall\n' | try
printf 'id,q\n1,"hi" there\n' | try
printf 'id,q\n1,a\n2,b\000\000\000' | try
printf 'id,q\n1,a\n2,b\000\000\000' | try --repair
