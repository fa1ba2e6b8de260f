#!/bin/sh
# What needs cleaning is found wherever it stands: fields of all lengths before
# and behind, so that it meets each place in the pieces that are looked at
# together.
awk -v q='"' 'BEGIN {
	n = split(" a|a |__NA__| |" q "b" q "|" q "c, d" q, dirty, "|")
	split("a|a|||b|" q "c, d" q, clean, "|")
	print "p,q,r,s" >"in"
	print "p,q,r,s" >"want"
	for (i = 0; i <= 80; i++) {
		for (k = 1; k <= n; k++) {
			for (j = 0; j <= 40; j += 8) {
				rest = substr(text, 1, j) "z"
				print text "z," dirty[k] "," rest ",y" >"in"
				print text "z," clean[k] "," rest ",y" >"want"
			}
			print text "z,,," dirty[k] >"in"
			print text "z,,," clean[k] >"want"
			print dirty[k] "," text "z,," >"in"
			print clean[k] "," text "z,," >"want"
		}
		text = text (i % 9 == 4 ? " " : "x")
	}
}'
kind-read in 2>/dev/null | cmp - want
grep -v '"' want >plain
tr ',' '\t' <plain >tabbed
kind-read tabbed | cmp - plain
tr ',' ';' <plain >semicolons
kind-read semicolons | cmp - plain
tr ',' '|' <plain >bars
kind-read -D -m zz bars 2>/dev/null | cmp - plain
wc -l <want | tr -d ' '
