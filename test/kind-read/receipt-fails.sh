#!/bin/sh
# A receipt is written when all went well, and replaces nothing that is dear;
# nothing is left beside it.
printf 'id,q\n1,a\n' >a.csv
printf 'id,q\n1,a,b\n' >bad.csv
try()
{
	{ kind-read "$@" >out; } 2>&1
	echo "status $?"
}
echo "== a run that fails"
try --receipt none bad.csv
echo old >old
try --receipt old a.csv bad.csv
try --receipt old no-such.csv
{ kind-read --receipt old a.csv >&-; } 2>&1
echo "status $?"
[ ! -c /dev/full ] || { kind-read --receipt old a.csv >/dev/full; } 2>/dev/null
cat old
echo "== one that is no file of its own"
try --receipt a.csv a.csv
try --receipt ./a.csv bad.csv a.csv
# shellcheck disable=SC2094 # the same file is what is tested
try --receipt a.csv - <a.csv
try --receipt old -c old a.csv
KIND_CODEBOOK=old try --receipt old a.csv
try --receipt out a.csv
try --receipt /dev/null a.csv
try --receipt . a.csv
try --receipt - a.csv
try --receipt '' a.csv
try -n --receipt r a.csv
cp a.csv "$(printf 'a\tb')"
try --receipt r "$(printf 'a\tb')"
cat a.csv old
echo "== no place for it"
try --receipt no-such/r a.csv
kind-read out >/dev/null 2>&1
echo "then $?"
echo "== a file that is another one meanwhile"
touch -t 202004240000 old
# during COMMAND...: runs it while kind-read reads large.csv.
during()
{
	awk '{ print } NR > 1 { for (i = 0; i < 9; i++) print }' "$POLL" \
		>large.csv
	touch -t 202004240000 large.csv
	rm -f r kept
	ln large.csv kept
	{ kind-read -j 3 --receipt r large.csv 2>err; echo "status $?" >status; } |
		{ dd bs=1 count=1 2>/dev/null; "$@"; cat; } >stream
	cat status err
}
during mv a.csv large.csv
! command -v sha256sum >/dev/null ||
	sha256sum <kept | sed 's/ .*//; s/^/sha256: /' | grep -qxFf - r ||
	echo another digest
during dd of=large.csv bs=1 count=3 conv=notrunc if=bad.csv 2>/dev/null
during sh -c 'echo >>large.csv'
ls
