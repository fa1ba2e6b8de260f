#!/bin/sh
# A file that was cut off in its last field: 17 became 1.  Nothing but the lack
# of a line end shows it, whatever reads the records.
printf 'id,kind,age\n1,Agree,34\n2,Agree,1' >cut.csv
for option in --pad --repair --codes; do
	kind-read $option cut.csv | tail -n 1
done
kind-read --dry-run cut.csv | grep end
kind-read -u --draft cb cut.csv >out && cat cb
for option in --pad --repair; do
	kind-read --strict $option --draft none cut.csv | tail -n 1
	echo
done
test -e none || echo 'no draft'
printf 'id,q\n1,a;\n2,b;' | kind-read --strict >out
echo $?
# Where the quote is closed, or all fields are; in one column; with CR.
printf 'id,kind\n1,"Agree"' | kind-read
printf 'q\n1' | kind-read
printf 'id,q\r1,2\r3,4' | kind-read
# These end.
printf 'id,q\n1,2\r\n' | kind-read --strict
printf 'id,q\r1,2\r' | kind-read --strict
printf 'id,q\n1,"2"\n' | kind-read --strict --repair
printf 'id,q\n1,2\n,\n,\n' | kind-read --strict 2>/dev/null
# An export without respondents is one that went wrong.
printf 'id,q\n' | kind-read --strict --repair
printf 'id,q\n1,2\032' | kind-read --strict 2>/dev/null
kind-read "$KIND/test/data/delivery.sav" --strict 2>/dev/null | sed 1q
