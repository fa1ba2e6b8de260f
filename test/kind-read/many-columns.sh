#!/bin/sh
# 20,000 columns, all without a name or all with the same one.
awk 'BEGIN {
	for (i = 1; i < 20000; i++)
		h = h ","
	print h
	gsub(/,/, "5,", h)
	print h
}' | kind-read >out
head -n 1 out | cut -d , -f 1,2,20000
tail -n 1 out | cut -d , -f 1,2,20000
awk 'BEGIN {
	for (i = 1; i < 20000; i++)
		h = h "q,"
	print h "q"
	print h "x"
}' | kind-read >out
head -n 1 out | cut -d , -f 1,2,20000
tail -n 1 out | cut -d , -f 1,2,20000
