#!/bin/sh
# The reader of the pipe has gone: kind-recode ends quietly, by SIGPIPE.
{
	cat "$POLL"
	for part in "$POLL" "$POLL" "$POLL" "$POLL" "$POLL" "$POLL"; do
		sed 1d "$part"
	done
} >big.csv
{
	kind-recode 'a=age:0+' big.csv 3>&-
	echo "status $?" >&3
} 3>status | head -n 1
cat status
