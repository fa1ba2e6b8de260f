#!/bin/sh
# any(): true if one column has one of the labels; unknown only if all columns
# are empty, since then the block was not asked (respondent 4).
# shellcheck disable=SC2016 # back quotes are ours
cat >x.csv <<END
id,q5_tv,q5_radio,q5_none,other,q*
1,Yes,No,No,a,No
2,No,,No,Yes,No
3,,,Yes,,No
4,,,,Yes,Yes
5,2,,1.0,,1
END
ids()
{
	printf '%s:' "$*"
	kind-filter -k id "$@" x.csv | sed 1d | tr '\n' ' ' |
		sed 's/^/ /; s/ $//'
	echo
}
ids 'any(q5_*, "Yes")'
ids 'any(q5_*, "No")'
ids 'not any(q5_*, "Yes")'
ids -v 'any(q5_*, "Yes")'
ids 'any(q5_*, "Yes", "No")'
ids 'any(q5_*, 1, 2)'
ids 'any(q5_*, other, "Yes")'
ids 'any(other, q5_tv, "Yes")'
ids 'any(q5_?v, "Yes")'
ids 'any(*, "Yes")'
# A name in back quotes, or one that stands there as it is, is no pattern.
ids 'any(`q*`, "Yes", 1)'
ids 'any(q*, "Yes", 1)'
