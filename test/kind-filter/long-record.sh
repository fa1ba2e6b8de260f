#!/bin/sh
# A record longer than the reader's buffer passes whole.
awk 'BEGIN {
	print "id,note,age"
	for (i = 1; i <= 3; i++) {
		printf "%d,\"", i
		for (k = 0; k < 200000; k++)
			printf "%s", k % 50 ? "kind" : "say \"\"hi\"\"\n"
		print "\"," 10 * i
	}
}' >x.csv
kind-filter 'age >= 20' x.csv >out
kind-filter -k id,age 'age >= 20' x.csv
kind-filter -n 'note ~ "hi"' x.csv
{ sed 1q x.csv; tail -c "$(($(wc -c <out) - 12))" x.csv; } | cmp - out &&
	echo same bytes
