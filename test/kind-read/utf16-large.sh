#!/bin/sh
# UTF-16 of more than a MiB whose characters of two and four bytes lie across
# the ends of what is read at once: a record has 26 bytes, and 65536 is no
# multiple of that.  65536 records, and 8 bytes of header.
double()
{
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
		cat "$1" "$1" >twice
		mv twice "$1"
	done
}
printf 'a\0,\0\351\0\254\040=\330\000\336x\0y\0z\0w\0v\0u\0\n\0' >wide
printf 'a,\303\251\342\202\254\360\237\230\200xyzwvu\n' >narrow
double wide
double narrow
{ printf 'a\0,\0b\0\n\0'; cat wide; } >input
{ printf 'a,b\n'; cat narrow; } >want
kind-read -e UTF-16LE input | cmp - want
# The same from a pipe, in pieces of odd length.
dd if=input bs=4099 2>/dev/null | kind-read -e UTF-16LE | cmp - want
wc -c <input | tr -d ' '
wc -l <want | tr -d ' '
