#!/bin/sh
# --mark: all respondents, with 1 or 0 in a new last column; 0 for unknown.
cat >x.csv <<'END'
id,age,note
1,30,"a, b"
2,,"two
lines"
3,17,
END
kind-filter --mark adult 'age >= 18' x.csv
kind-filter --mark child -v 'age >= 18' x.csv
kind-filter --mark 'adult, or not' -k note,id 'age >= 18' x.csv
kind-filter --mark adult -n 'age >= 18' x.csv
# Blank lines are respondents of a file with one column.
printf 'a\n1\n\n' | kind-filter --mark m 'a == 1'
# Line ends are kept.
printf 'a,b\r\n1,2\r\n' | kind-filter --mark m 'a == 1' | od -c
try()
{
	{ kind-filter "$@" x.csv >/dev/null; } 2>&1
	echo "status $?"
}
try --mark age 'age >= 18'
try --mark '' 'age >= 18'
try --mark "$(printf 'a\377')" 'age >= 18'
