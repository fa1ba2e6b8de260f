#!/bin/sh
# One thread or several: the same stream, the same messages.
awk '{ print } NR > 1 { for (i = 0; i < 3; i++) print }' "$POLL" >large.csv
cp "$POLL" poll.csv

program=kind-read
. "$KIND/test/alike/threads.sh"

# same ARGUMENT...: the status, and what is told if it is not nothing.
same()
{
	alike "$@"
	cat one.err
}

# at LINE TEXT: the file with that line behind others.
at()
{
	awk -v n="$1" -v text="$2" '{ print } NR == n { print text }' \
		large.csv >odd.csv
}

echo "== what is clean"
same large.csv
cmp one large.csv
kind-read -j 3 <large.csv | cmp - large.csv
same large.csv poll.csv
same -u large.csv poll.csv
same -s wave large.csv
same --receipt r large.csv
echo "== receipts"
# same_receipt FILE...
same_receipt()
{
	kind-read -j 1 --receipt one "$@" 2>/dev/null >stream
	for j in 2 3 7; do
		rm -f many
		kind-read -j $j --receipt many "$@" 2>/dev/null |
			cmp - stream
		cmp one many
	done
	awk '/^(bytes|respondents)/' one
}
same_receipt large.csv
same_receipt large.csv poll.csv
! command -v sha256sum >/dev/null ||
	sha256sum <large.csv | sed 's/ .*//; s/^/sha256: /' |
	grep -qxFf - one || echo another digest
echo "== other dialects, and what is mended in many places"
sed 's/,/;/g; s/$/\r/' large.csv >semi.csv
same semi.csv
sed 's/[^,]*/"&"/g; s/South/ &/' large.csv >quoted.csv
same quoted.csv
same -m Scotland -m Mars quoted.csv
awk -F , -v OFS=, 'NR % 9 == 2 { $4 = "\"a, \"\"b\"\"\nc\"" } 1' large.csv \
	>breaks.csv
same breaks.csv
{ printf '\357\273\277A poll\n\n'; cat large.csv; } >titled.csv
same titled.csv
same_receipt titled.csv
echo "== what one thread has to say"
row=1,2,3,4,5,6,7,8,9,10,11
for line in 2 9000 17000; do
	at $line "$row"
	same odd.csv
	at $line "$row,1\"2"
	same odd.csv
	at $line "$row,1$(printf '\001')"
	same odd.csv
	at $line "$row,$(printf '\351')"
	same odd.csv
	at $line "$row,$(printf 'a\302\240b')"
	same odd.csv
	same_receipt odd.csv
	at $line "$(head -n 1 "$POLL")"
	same odd.csv
	at $line ""
	same odd.csv
	at $line ,,,,,,,,,,,
	same odd.csv
	at $line "$row,$(printf '1\r2')"
	same odd.csv
done
echo "== the end"
{ cat large.csv; printf '%s,12' $row; } >odd.csv
same odd.csv
same --strict odd.csv
{ cat large.csv; printf '%s' $row; } >odd.csv
same odd.csv
{ cat large.csv; printf '%s,"12' $row; } >odd.csv
same odd.csv
{ cat large.csv; printf '%s,12\n\032' $row; } >odd.csv
same odd.csv
{ cat large.csv; printf ',,,,,,,,,,,\n,,,,,,,,,,,\n'; } >odd.csv
same odd.csv
echo "== numbers of respondents, of which some stand twice"
awk -F , -v OFS=, 'NR == 1 { $1 = "ResponseId" } NR > 1 { $1 = NR % 16000 } 1' \
	large.csv >ids.csv
same ids.csv
same_receipt ids.csv
awk '{ print } NR > 1 { print; print }' ids.csv >more.csv
same more.csv
