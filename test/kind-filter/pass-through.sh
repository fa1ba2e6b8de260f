#!/bin/sh
# What passes is not touched: quotes that nobody needed, blanks, CRLF, line
# breaks in quotes.  A byte-order mark goes, since a stream has none; a last
# line without a newline gets one.
printf '%s\r\n' 'id,"age",note' '1,30,"a, b"' '"2"," 40 ",say ""' \
	'3,50,"two' 'lines"' '4,17,x' '5,60,' | sed 's/say ""/ x /' >crlf.csv
kind-filter 'age >= 18' crlf.csv >out
grep -v '^4' crlf.csv | cmp - out && echo crlf: same bytes

printf '%s\n' 'id,"age",note' '1,30,"a, b"' '"2"," 40 ","say ""hi"""' \
	'3,50,"two' 'lines"' '4,17,x' '5,60,' >lf.csv
kind-filter 'age >= 18' lf.csv >out
grep -v '^4' lf.csv | cmp - out && echo lf: same bytes

{ printf '\357\273\277'; cat lf.csv; } | kind-filter 'age >= 18' | cmp - out &&
	echo byte-order mark: gone
printf 'id,age\n1,30\n2,40' | kind-filter 'age == 40'
