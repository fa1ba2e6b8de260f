#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A link to this stands in place of kind-tabulate or kind-crosstab, when a test
# asks for the figures of seven parts: NAME OPTION... FILE draws the records of
# the FILE into these, and merges them in an order that is drawn, too.
program=$KIND/${0##*/}/${0##*/}
work=parts.$$
mkdir "$work" || exit 2
trap 'rm -rf "$work"' EXIT
left=$#
for file; do
	shift
	left=$((left - 1))
	[ $left -eq 0 ] || set -- "$@" "$file"
done

# A record ends where its quotes are even.
order=$(awk -v work="$work/" -v n=7 '
	BEGIN { srand(n) }
	{
		record = record $0 "\n"
		quotes += gsub(/"/, "&")
	}
	quotes % 2 { next }
	!header {
		header = 1
		for (k = 0; k < n; k++) {
			printf "%s", record >(work k)
			print rand(), k
		}
		record = ""
		next
	}
	{
		printf "%s", record >(work int(rand() * n))
		record = ""
	}' "$file" | sort | cut -d ' ' -f 2)
parts=
for k in $order; do
	"$program" --partial "$@" -o "$work/$k.part" "$work/$k" || exit
	parts="$parts $work/$k.part"
done
# shellcheck disable=SC2086 # a list of names
"$program" --merge "$@" $parts
