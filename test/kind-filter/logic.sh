#!/bin/sh
# Three-valued logic as in SQL: T, F and U (a comparison with a missing field)
# for a and b in all nine pairs.  Prints the pairs for which it is true, and
# with -v those for which it is not: false and unknown alike.
cat >x.csv <<END
pair,a,b
TT,1,1
TF,1,0
TU,1,
FT,0,1
FF,0,0
FU,0,
UT,,1
UF,,0
UU,,
END
pairs()
{
	printf '%s:' "$*"
	kind-filter -k pair "$@" x.csv | sed 1d | tr '\n' ' ' |
		sed 's/^/ /; s/ $//'
	echo
}
pairs 'a == 1'
pairs 'not a == 1'
pairs 'a != 1'
pairs 'a == 1 and b == 1'
pairs 'a == 1 or b == 1'
# not (U and F) is not F, so true; not (U or T) is false; the rest unknown.
pairs 'not (a == 1 and b == 1)'
pairs 'not (a == 1 or b == 1)'
pairs 'a == b'
pairs 'a != b'
pairs 'missing(a) or b == 1'
pairs 'a == 1 or not a == 1'
pairs -v 'a == 1'
pairs -v 'not a == 1'
pairs -v 'a == 1 or not a == 1'
pairs -v 'missing(a)'
