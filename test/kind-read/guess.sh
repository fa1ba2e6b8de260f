#!/bin/sh
# Bytes that are not UTF-8 are guessed at, and that is said.
printf 'id,q\n1,don\222t\n2,\243 5\n' >small.csv
kind-read small.csv
{ kind-read <small.csv >/dev/null; } 2>&1
{ cat small.csv | kind-read - >/dev/null; } 2>&1
# Told to, it does not guess.
kind-read -e UTF-8 small.csv 2>&1
# The first such byte comes late: behind 64 KiB, behind 256 KiB.
for n in 5000 40000; do
	awk -v n=$n 'BEGIN {
		print "id,q"
		for (i = 1; i <= n; i++)
			printf "%d,kindness%s\n", i, i == n ? "\222s" : ""
	}' >late.csv
	cat late.csv | kind-read | tail -n 1
	kind-read late.csv | tail -n 1
done
# One file is one encoding: UTF-8 before or behind is an error.
printf 'id,q\n1,don\222t\n2,caf\303\251\n' >mixed.csv
printf 'id,q\n1,caf\303\251\n2,don\222t\n' >also.csv
{
	cat late.csv
	printf '40001,caf\303\251\n'
} >far.csv
{
	cat late.csv
	awk 'BEGIN { for (i = 40001; i < 90000; i++) print i ",kindness" }'
	printf '90001,caf\303\251\n'
} >farther.csv
for file in mixed.csv also.csv far.csv farther.csv; do
	{ kind-read $file >out; } 2>&1
	echo "status $?"
	kind-read out >out2 2>/dev/null
	echo "then $?"
done
# Cyrillic: "agree" and "disagree" in windows-1251.
{
	echo id,q
	for i in 1 2 3 4; do
		printf '%d,\317\356\353\355\356\361\362\374\376 ' $i
		printf '\361\356\343\353\340\361\345\355\n'
	done
} | kind-read
