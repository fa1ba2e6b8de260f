#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# fails-tidy.sh FILE COMMAND...: a table stream whose writer fails ends with a
# quote that is never closed and the message, so that who reads it behind other
# tables fails too.
shift
printf 'q,b,w\nYes,X,1\nNo,Y,2\n' >good.csv
printf 'q,b,w\nYes,X,1\nNo,Y,two\n' >bad.csv
program=$1
with="$*"

tables()
{
	# shellcheck disable=SC2086 # a command
	$with -f tidy "$@" 2>/dev/null
}

# refused CAUSE: of what stands on standard input.
refused()
{
	kind-filter -n 'kind == "answer"' >out 2>err
	[ $? -eq 2 ] || echo "wanted status 2: $1"
	cat out
	echo "kind-filter: standard input: an earlier stage failed: $1" |
		diff - err
}

# fails OPTION... FILE: behind good tables, it hands its own message on.
fails()
{
	# shellcheck disable=SC2086 # a command
	$with -f tidy "$@" >out 2>cause && echo "$*: wanted a failure"
	{ tables good.csv; tables "$@"; } | refused "$(tail -n 1 cause)"
}

cause="$program: bad.csv:3: w: \"two\" is not a number"
printf '"%s' "$cause" | sed 's/"two"/""two""/' >wanted
tables bad.csv | diff wanted -
tables good.csv >once
{ tables good.csv; tables good.csv; } | kind-filter -n 'kind == "answer"' >out ||
	echo "good tables are not read"
[ "$(cat out)" -eq $((2 * $(kind-filter -n 'kind == "answer"' once))) ] ||
	echo "$(cat out) answers in two tables"
{ tables bad.csv; tables good.csv; } | kind-filter -n 'kind == "answer"' 2>err
[ $? -eq 2 ] || echo "good tables behind bad ones: wanted status 2"
fails bad.csv
fails missing.csv
fails -q nope good.csv
fails --sample none good.csv
# A usage error has no message of its own to hand on, wherever -f stands.
for typo in --typo '-x -y' '--typo --sample none'; do
	# shellcheck disable=SC2086 # more than one word
	{ tables good.csv; $with $typo -f tidy good.csv 2>/dev/null; } |
		refused "$program: wrong usage"
done
case $program in
*crosstab)
	fails -b nope good.csv
	fails --percent none good.csv
	;;
*tabulate)
	fails --exclude Maybe --strict good.csv
	fails --interval none good.csv
	;;
esac
kind-tabulate -q q -w w -f tidy good.csv >before
{ cat before; tables bad.csv; } | refused "$cause"
# The first cause is the one that is told.
{ tables good.csv; kind-filter 'w > 1' bad.csv 2>/dev/null | tables; } |
	refused 'kind-filter: bad.csv:3: w: "two" is not a number'
# A table of nobody, which fails too, has been written by then.
[ "$(tables --where 'w > 2' good.csv | tail -n 1 | cut -d , -f 8)" = made ] ||
	echo "a table of nobody is not whole"
# Nothing of this in other forms, in a file, or behind what was in one.
tables -f text bad.csv
tables -f json bad.csv
tables -o report bad.csv
[ ! -e report ] || cat report
echo old >report
tables bad.csv >>report
echo old | diff - report
