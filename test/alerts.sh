#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/alerts.sh [-v] PAIRS N...: how often is there an alert if nothing moved?
#
# Both waves of a pair are N respondents of the model poll, drawn with their
# weights and with replacement, so that all that differs is chance.  For each N:
# at the default, at most one wave of twenty may have an alert; more is a failure
# where it is over that by three standard errors of so many pairs.  -v tells how
# many there were.
#
# The seed is fixed, and numbers are those of Park and Miller (1988), which every
# awk has exactly.
verbose=''
if [ "$1" = -v ]; then
	verbose=yes
	shift
fi
pairs=$1
shift
poll=${POLL:-demo/synthetic-poll.csv}
questions=kind_society,kind_politicians,kind_policy,kind_services,region
questions=$questions,social_grade
batch=20
work=$(mktemp -d "${TMPDIR:-/tmp}/kind-alerts.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT PIPE TERM

# draw N FROM TO: waves FROM to TO, as numbered files, with the next numbers.
draw()
{
	awk -v n="$1" -v from="$2" -v to="$3" -v dir="$work" \
		-v seed="$(cat "$work/seed")" '
	NR == 1 { header = $0; next }
	{ line[NR - 2] = $0 }
	END {
		for (wave = from; wave <= to; wave++) {
			file = dir "/" wave
			print header >file
			for (i = 0; i < n; i++) {
				seed = seed * 16807 % 2147483647
				print line[int(seed / 2147483647 * (NR - 1))] \
				    >file
			}
			close(file)
		}
		printf "%d\n", seed >(dir "/seed")
	}' "$poll"
}

# alert FILE FILE: counts the pair; what is no answer ends the run.
alert()
{
	for file; do
		kind-tabulate -w weight -q "$questions" --base All -f tidy \
			"$file" >"$file.tidy" || exit 2
	done
	kind-report --alert --previous "$1.tidy" "$2.tidy" >/dev/null \
		2>"$work/said"
	case $? in
	0) ;;
	1) found=$((found + 1)) ;;
	*)
		cat "$work/said" >&2
		exit 2
		;;
	esac
	rm -f "$1" "$2" "$1.tidy" "$2.tidy"
}

echo 20200428 >"$work/seed"
failed=0
for n; do
	pair=0
	found=0
	while [ "$pair" -lt "$pairs" ]; do
		[ $((pair % batch)) -ne 0 ] ||
			draw "$n" $((2 * pair)) $((2 * (pair + batch) - 1))
		alert "$work/$((2 * pair))" "$work/$((2 * pair + 1))"
		pair=$((pair + 1))
	done
	[ -z "$verbose" ] ||
		echo "n = $n: $found of $pairs waves have an alert"
	awk -v found="$found" -v pairs="$pairs" 'BEGIN {
		exit found > 0.05 * pairs + 3 * sqrt(0.0475 * pairs) }' || {
		echo "n = $n: more than one of twenty: $found of $pairs"
		failed=1
	}
done
exit $failed
