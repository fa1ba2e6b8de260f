#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# foreign.sh FILE COMMAND...: a file that is no CSV is refused by what it is,
# and whether kind-read reads it; no table is written, and a stream is torn.
shift
try()
{
	# shellcheck disable=SC2059 # the format is given
	printf "$1" >in
	shift
	"$@" <in >out 2>err
	[ $? -eq 2 ] || echo "wanted status 2: $wanted"
	grep -v '^"kind-' out
	echo "$1: standard input: this is $wanted" | diff - err
}
while IFS='|' read -r bytes wanted; do
	try "$bytes" "$@"
done <<'end'
\044FL2@(#) SPSS DATA FILE|an SPSS file (.sav): kind-read reads it
<stata_dta><header>|a Stata file (.dta): kind-read reads it
\377\376i\000d\000|text in UTF-16: kind-read reads it
PAR1\025\004\025|Apache Parquet: export CSV, SPSS or Stata
PK\003\004\024\000\000\000|a zip archive: unpack it
end
