#!/bin/sh
# The same two respondents, with an e acute and an emoji (U+1F600, a surrogate
# pair in UTF-16), in each encoding.
printf 'id,q\n1,caf\303\251\n2,\360\237\230\200\n' >want
try()
{
	kind-read "$@" input >got && cmp want got && echo same
}
{ printf '\357\273\277'; cat want; } >input
try
try -e utf-8
printf '\377\376i\0d\0,\0q\0\n\0001\0,\0c\0a\0f\0\351\0\n\0002\0,\0' >input
printf '=\330\000\336\n\0' >>input
try
printf '\376\377\0i\0d\0,\0q\0\n\0001\0,\0c\0a\0f\0\351\0\n\0002\0,' >input
printf '\330=\336\000\0\n' >>input
try
# Named, with a mark: the mark does not become text.
try -e UTF-16BE
try -e utf-16
# Without a mark the NUL bytes show it, and that is said.
printf '\0i\0d\0,\0q\0\n\0001\0,\0c\0a\0f\0\351\0\n\0002\0,' >input
printf '\330=\336\000\0\n' >>input
try
try --encoding=UTF-16BE
printf 'i\0d\0,\0q\0\n\0001\0,\0c\0a\0f\0\351\0\n\0002\0,\0' >input
printf '=\330\000\336\n\0' >>input
try
# windows-1252: 0xe9 is e acute, 0x80 the euro sign, 0x91 a quotation mark.
printf 'id,q\n1,caf\351\n2,\200 \221x\n' | kind-read -e windows-1252
# A byte-order mark is right and the option wrong; that is said.
printf '\357\273\277id,q\n1,caf\303\251\n' | kind-read -e windows-1252
