#!/bin/sh
# A receipt tells which bytes were read, however they came: the digests are
# compared with those of sha256sum.
if ! command -v sha256sum >/dev/null; then
	echo skip: no sha256sum here
	exit
fi
# same FILE...: is the receipt r of just these bytes?  The rest is printed.
same()
{
	for file; do
		echo "bytes: $(wc -c <"$file" | tr -d ' ')"
		sha256sum <"$file" | sed 's/ .*//; s/^/sha256: /'
	done >wanted
	grep -E '^(bytes|sha256): ' r | cmp - wanted
	grep -vE '^(bytes|sha256|fingerprint): ' r
	rm r
}
cp "$POLL" poll.csv
kind-read --receipt r poll.csv >stream
same poll.csv
kind-read --receipt r - <poll.csv | cmp - stream
same poll.csv
# shellcheck disable=SC2002 # a pipe is what is tested
cat poll.csv | kind-read --receipt r | cmp - stream
same poll.csv
echo "== what follows in the input, and no more"
printf 'id,q\n1,a\n' >tail.csv
{ echo not read; cat tail.csv; } >whole.csv
{ dd bs=9 count=1 2>/dev/null; kind-read --receipt r; } <whole.csv
same tail.csv
echo "== SPSS"
sav=$KIND/test/data/delivery.sav
cp "$sav" delivery.sav
kind-read --receipt r delivery.sav 2>/dev/null >stream
same "$sav"
# shellcheck disable=SC2002
cat delivery.sav | kind-read --receipt r 2>/dev/null | cmp - stream
same "$sav"
echo "== UTF-16, and what is read twice"
printf '\377\376i\0d\0,\0q\0\n\0001\0,\0\351\0\n\0' >utf16.csv
kind-read --receipt r utf16.csv 2>/dev/null
same utf16.csv
printf 'id,q\n1,a;b\n2,c\n' >joined.csv
kind-read --receipt r --split q joined.csv 2>/dev/null
same joined.csv
# shellcheck disable=SC2002
cat joined.csv | kind-read --receipt r --split q 2>/dev/null
same joined.csv
echo "== two files"
printf 'id,x,q\n7,8,9\n' >more.csv
kind-read -u -s wave --receipt r joined.csv more.csv 2>/dev/null
same joined.csv more.csv
