#!/bin/sh
# LF, CR LF, CR, all of them in one file, and none at the end.
printf 'id,q\n1,a\n2,b\n' >want
try()
{
	printf '%b' "$1" | kind-read | cmp - want && echo same
}
try 'id,q\r\n1,a\r\n2,b\r\n'
try 'id,q\r1,a\r2,b\r'
try 'id,q\r\n1,a\n2,b\r'
try 'id,q\n1,a\r2,b\r\n'
try 'id,q\r\n1,a\r\n2,b'
try 'id,q\r1,a\r2,b'
# A line break in an answer becomes one space; two are two.
printf 'id,"q\nr"\r\n1,"a\r\nb"\r\n2,"c\rd\ne"\r\n3,"f\n\ng"\r\n4,"h, \n"\r\n' |
	kind-read
# Errors name the line, counted by line ends of any kind, those in quotes too.
printf 'id,q\r1,"a\r\nb"\n2,c,d\n' | { kind-read >/dev/null; } 2>&1
