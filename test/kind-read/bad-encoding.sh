#!/bin/sh
# Bytes that are no text in their encoding are errors with their offset in the
# file, and what is written is not to be taken for whole.
try()
{
	{ kind-read "$@" >out; } 2>&1
	echo "status $?"
	{ kind-read out >/dev/null; } 2>&1 | cut -c 1-40
}
# 5 + 6 bytes are the first two lines, 3 stand before it on the third.
printf 'id,q\n1,\303\251t\n2,x\351\n' >latin1
try latin1
# Behind a byte-order mark and a line "sep=,": 3 + 6 more.
{ printf '\357\273\277sep=,\n'; cat latin1; } >marked
try marked
# Cut off in the middle of a character.
printf 'id,q\n1,caf\303' >'cut'
try cut
# 0x81 is not assigned in windows-1252.
printf 'id,q\n1,\201\n' >cp1252
try -e windows-1252 cp1252
# A high surrogate without a low one, behind the mark and 7 characters; half a
# character behind 7.
printf '\377\376i\0d\0,\0q\0\n\0001\0,\0\000\330x\0\n\0' >lone
try lone
printf 'i\0d\0,\0q\0\n\0001\0,\0x' >half
try half
# An overlong form, and a surrogate written as UTF-8.
printf 'id\n\300\200\n' >overlong
try overlong
printf 'id\n\355\240\200\n' >surrogate
try surrogate
try --repair surrogate
