#!/bin/sh
# The reader of the pipe has gone: the filter ends quietly, by SIGPIPE.
{
	cat "$POLL"
	for part in "$POLL" "$POLL" "$POLL" "$POLL" "$POLL" "$POLL"; do
		sed 1d "$part"
	done
} >big.csv
{
	kind-filter 'answered(id)' big.csv 3>&-
	echo "status $?" >&3
} 3>status | head -n 1
cat status
