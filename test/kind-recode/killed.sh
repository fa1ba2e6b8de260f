#!/bin/sh
# A kind-recode that is killed never passes part of the data off as the whole:
# what it wrote so far ends in the middle of a record.
mkfifo in
for rows in 100000 150000 200000; do
	kind-recode 'r=region:Wales' in >out &
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
	[ "$(wc -c <out)" -gt 1048576 ] && echo more than 1 MiB
	kind-filter -n 'answered(id)' out 2>&1
	echo "status $?"
	kind-filter 'answered(id)' <out 2>/dev/null |
		kind-filter -n 'answered(id)' 2>/dev/null
	echo "status $?"
done
