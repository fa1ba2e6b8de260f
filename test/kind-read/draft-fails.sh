#!/bin/sh
# A draft is written when all went well, and replaces nothing that is dear;
# nothing is left beside it.
printf 'id,q\n1,a\n' >a.csv
printf 'id,q\n1,a,b\n' >bad.csv
: >empty.csv
try()
{
	{ kind-read "$@" >out; } 2>&1
	echo "status $?"
}
echo "== a run that fails"
try --draft none bad.csv
try -n --draft none bad.csv
try -n --draft none empty.csv
try -n --draft - bad.csv
cat out
echo old >old
try --draft old a.csv bad.csv
try --draft old a.csv no-such.csv
{ kind-read --draft old a.csv >&-; } 2>&1
echo "status $?"
[ ! -c /dev/full ] || { kind-read --draft old a.csv >/dev/full; } 2>/dev/null
awk 'BEGIN { print "id"; for (i = 0; i < 99999; i++) print i }' |
	{ kind-read --draft old 2>reader || echo fails >>reader; } |
	head -n 1
cat reader old
echo "== one that is no file of its own"
try --draft a.csv a.csv
try -n --draft ./a.csv a.csv
# shellcheck disable=SC2094 # the same file is what is tested
try --draft a.csv - <a.csv
printf 'name,type,title,value,label,missing,role,group,score\n' >cb.csv
try --draft cb.csv -c cb.csv a.csv
KIND_CODEBOOK=cb.csv try --draft cb.csv a.csv
try --draft out a.csv
try --draft /dev/null a.csv
try --draft . a.csv
try --draft - a.csv
try --draft '' a.csv
try --draft old --receipt ./old a.csv
try --draft r --receipt ./r a.csv
try --draft r --receipt "$PWD/r" a.csv
cat a.csv old
echo "== no place for it"
try --draft no-such/cb.csv a.csv
kind-read out >/dev/null 2>&1
echo "then $?"
try --draft old --receipt no-such/r a.csv
try --draft no-such/cb.csv --receipt r a.csv
cat old
echo "== what a codebook cannot hold"
try --draft none -m 'a|b' a.csv
try --draft none -m '999 thru 900' a.csv
printf 'q,*\nYes,1\n' | kind-read -n --draft none 2>&1
echo "status $?"
try --counts a.csv
ls
echo "== all is well"
try --draft old --receipt r a.csv
cat out old
ls
