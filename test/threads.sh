#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/threads.sh: a sample of make check-threads and make check-buffers, built
# in a copy with both: read(2) gives 100 bytes at most, so do chunks, and
# ThreadSanitizer watches.  What comes out is what the programs here give.
ours=build-sample-threads
commands='
kind-filter	age >= 18 and gender == "Female"
kind-filter	-n	region in ("London", "Wales") or age < 25
kind-tabulate	-w	weight	-q	kind_policy
kind-tabulate	-w	weight	--agree	-q	kind_*
kind-tabulate	-w	weight	-q	age,region	-f	tidy'
work=$TMPDIR/threads
mkdir -p "$work" || exit 2

can_watch()
{
	echo 'int main(void) { return 0; }' >"$work/try.c"
	# shellcheck disable=SC2086 # CC: more than one word
	${CC:-cc} -fsanitize=thread "$work/try.c" -o "$work/try" \
		>/dev/null 2>&1 && "$work/try" 2>/dev/null
}

if ! can_watch; then
	echo "ok - threads # SKIP no ThreadSanitizer"
	exit
fi
if ! ${MAKE:-make} -s -j 2 sample-threads >"$work/log" 2>&1; then
	echo "not ok - threads: $ours is built"
	sed 's/^/# /' "$work/log" | tail -n 20
	exit
fi
cut -d , -f 1-12 "$POLL" | head -n 500 >"$work/poll.csv"

# alike PROGRAM ARGUMENT...: says in "said" which threads gave something else.
alike()
{
	program=$1
	shift
	"$program" -j 1 "$@" "$work/poll.csv" >"$work/one" 2>&1 ||
		echo "$program: status $?"
	[ -s "$work/one" ] || echo "$program: nothing"
	for j in 1 2 7; do
		"$ours/$program/$program" -j "$j" "$@" "$work/poll.csv" \
			>"$work/many" 2>&1 || echo "-j $j: status $?"
		diff -u "$work/one" "$work/many"
	done
}

echo "$commands" | sed 1d | while IFS= read -r command; do
	name=$(echo "$command" | tr '\t' ' ')
	# shellcheck disable=SC2086 # an argument between tabs
	(set -f; IFS='	'; alike $command) >"$work/said" 2>&1 </dev/null
	if [ -s "$work/said" ]; then
		echo "not ok - threads: $name"
		sed 's/^/# /' "$work/said" | head -n 30
	else
		echo "ok - threads: $name"
	fi
done
