#!/bin/sh
# Files of more than the reader's 256 KiB, in which records, quotes, line ends
# and characters of more bytes lie across the ends of what is read at once.
# One is clean, the other to be cleaned, and the result is the same.  There are
# blanks around each item and each x: 30,000 and 10,000.
awk -v eol='\r\n' 'BEGIN {
	print "id,item,note,empty,last" >"want"
	printf "id;item;note;empty;last%s", eol >"dirty"
	for (i = 1; i <= 30000; i++) {
		note = clean = "caf\303\251 " i
		if (i % 7 == 0) {
			clean = "\"a \"\"" i "\"\", b\""
			note = "\"a \"\"" i "\"\"," eol "b\""
		}
		x = i % 3 ? "" : "x"
		y = i % 5 ? "y" : ""
		printf "%d,item %d,%s,%s,%s\n", i, i * i, clean, x, y >"want"
		printf "%d; item %d\t;%s; %s;%s%s", i, i * i, note, x, y,
		    eol >"dirty"
	}
}'
kind-read want | cmp - want
kind-read -r want | cmp - want
kind-read dirty | cmp - want
kind-read -r dirty | cmp - want
dd if=dirty bs=777 2>/dev/null | kind-read | cmp - want
# One answer of a MiB in quotes, and one without.
awk 'BEGIN {
	printf "id,q\n1,\""
	for (i = 0; i < 65536; i++)
		printf "kind, \"\"kind\"\" "
	printf "!\"\n2,"
	for (i = 0; i < 65536; i++)
		printf "kindness costs 0"
	printf "\n3,c\n"
}' >want
kind-read want | cmp - want
kind-read -r want | cmp - want
