#!/bin/sh
# Pieces are streams of about the same size, and all records stand in them once
# and in order; also what comes through a pipe, and quoted line breaks.
printf 'id,q\r\n1,"a\nb,""c"""\r\n2,\r\n3,"\r\n"\r\n4,d\r\n' >quoted.csv
# cut N FILE: the pieces, joined, against the file, and their sizes.
cut()
{
	rm -f piece*
	kind-split -n "$1" "$2" || echo "status $?"
	mkdir pipe
	# shellcheck disable=SC2002 # a pipe is what is tested
	cat "$2" | kind-split -n "$1" -o pipe/piece
	for piece in piece*; do
		cmp "$piece" "pipe/$piece"
		tail -n +2 "$piece"
	done >joined
	rm -r pipe
	tail -n +2 "$2" | cmp - joined
	wc -c piece* | sed 's/^ *//; /total/d'
}
for n in 1 2 3 4 5; do
	echo "== $n"
	cut $n quoted.csv
done
cat piece05.csv
echo "== poll"
cut 7 "$POLL"
echo "== a hundred"
cut 100 "$POLL" | sed -n '1p; $p'
echo "== one column, with answers that are missing"
printf 'q\na\n\n""\nb\n' >column.csv
cut 2 column.csv
cat piece*
echo "== nobody"
printf 'id,q\n' >none.csv
cut 2 none.csv
echo "== no line end, and a byte-order mark"
printf '\357\273\277id,q\n1,a\n2,b' >bare.csv
kind-split -n 2 bare.csv
cat piece*
echo "== what follows in the input, and no more"
printf 'id,q\n1,a\n2,b\n' >tail.csv
{ echo not read; cat tail.csv; } >whole.csv
{ dd bs=9 count=1 2>/dev/null; kind-split -n 2; } <whole.csv
cat piece*
