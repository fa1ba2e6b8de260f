#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# killed.sh FILE COMMAND...: a program that is killed never passes part of the
# data off as the whole: what it wrote so far ends in the middle of a record,
# and nobody takes it.
shift

# refuses COMMAND...: its status is 2.
refuses()
{
	"$@" >again 2>err
	[ $? -eq 2 ] || echo "$rows rows, $*: wanted status 2"
}

torn()
{
	echo "$1: out: ends in the middle of a record;\
 an earlier stage failed or was stopped" | diff - err
}

mkfifo in
for rows in 100000 150000 200000; do
	"$@" in >out &
	pid=$!
	exec 3>in
	awk -v n="$rows" 'BEGIN {
		print "id,region,note"
		for (i = 1; i <= n; i++)
			print i ",Wales,\"a note, and more\""
	}' >&3
	tries=0
	while [ "$(wc -c <out)" -le 1048576 ] && [ $tries -lt 600 ]; do
		sleep 0.1
		tries=$((tries + 1))
	done
	{ kill -KILL $pid; wait $pid; } 2>/dev/null
	exec 3>&-
	[ "$(wc -c <out)" -gt 1048576 ] || echo "$rows rows: 1 MiB or less"
	for reader in "kind-filter answered(id)" kind-read; do
		# shellcheck disable=SC2086 # two words
		refuses $reader out
		torn "${reader%% *}"
		refuses kind-filter -n 'answered(id)' again
		refuses kind-read --pad --repair again
	done
	refuses kind-filter -n 'answered(id)' out
	torn kind-filter
done
