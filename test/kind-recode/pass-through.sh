#!/bin/sh
# All other bytes stay: quotes that nobody needed, blanks, CRLF, line breaks in
# quotes.  A byte-order mark goes; a last line without a newline gets one.
printf '%s\r\n' 'id,"age",note' '1,30,"a, b"' '"2"," 40 "," x "' \
	'3,50,"two' 'lines"' '4,17,x' '5,60,' >crlf.csv
kind-recode 'a=age:<18,18+' crlf.csv >out
od -c out | sed -n 1,3p
kind-recode --drop a out | cmp - crlf.csv && echo crlf: same bytes
kind-recode --rename 'note=note 2' crlf.csv | sed '1s/ 2//' |
	cmp - crlf.csv && echo crlf: same bytes

printf '%s\n' 'id,"age",note' '1,30,"a, b"' '"2"," 40 ","say ""hi"""' \
	'3,50,"two' 'lines"' '4,17,x' '5,60,' >lf.csv
kind-recode 'a=age:<18,18+' lf.csv | tee out
kind-recode --drop a out | cmp - lf.csv && echo lf: same bytes
kind-recode --drop age lf.csv
{ printf '\357\273\277'; cat lf.csv; } | kind-recode 'a=age:<18,18+' |
	cmp - out && echo byte-order mark: gone
printf 'id,age\n1,30\n2,40' | kind-recode 'a=age:<18,18+'
printf 'id,age\n1,30\n2,40' | kind-recode --rename id=nr
