#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# . threads.sh: a file read by several threads gives what one finds, whatever
# $program is, as a stream of $respondents: a line $header, and what the awk
# function record(i) in $record gives for each of them.
threads=${threads:-2 3 7}

# survey AT LINE: with a line in the place of the one of respondent AT
survey()
{
	at=$1 line=$2 header=$header n=$respondents awk "$record"'
	BEGIN {
		print ENVIRON["header"]
		for (i = 1; i <= ENVIRON["n"]; i++)
			print i == ENVIRON["at"] ? ENVIRON["line"] : record(i)
	}'
}

# large: makes plain.csv, more than the MiB that one thread reads in any case
large()
{
	survey 0 '' >plain.csv
	[ "$(wc -c <plain.csv)" -gt 1048576 ] || echo "plain.csv is small"
}

# alike ARGUMENT...: leaves what one thread gives in one, and what it says and
# its status in one.err; what the last of the others gives in many.
alike()
{
	"$program" -j 1 "$@" >one 2>one.err
	echo "status $?" >>one.err
	for j in $threads; do
		"$program" -j "$j" "$@" >many 2>many.err
		echo "status $?" >>many.err
		cmp one many && cmp one.err many.err || echo "not alike: -j $j"
	done
}

# same NAME ARGUMENT...: alike, in short
same()
{
	name=$1
	shift
	alike "$@"
	echo "$name: $(tail -n 1 one.err), $(wc -l <one | tr -d ' ') lines"
}

# wrong AT ARGUMENT...: the same where the lines of standard input, one at a
# time, stand in the place AT; and what is said.
wrong()
{
	at=$1
	shift
	while IFS= read -r line; do
		survey "$at" "$line" >bad.csv
		same "$at" "$@" bad.csv </dev/null
		tail -n 2 one.err | head -n 1
	done
}
