#!/bin/sh
# A stream that cannot be read gives no findings.
printf 'name,type,title,value,label,missing,role,group,score\nq,text,,,,,,,\n' \
	>cb.csv
printf 'q,r\n1,2\n1\n' >ragged.csv
: >empty.csv
{ kind-read ragged.csv >torn.csv; } 2>/dev/null
for file in ragged.csv empty.csv torn.csv; do
	kind-codebook --check -c cb.csv "$file" 2>&1
	echo "status $?"
done
echo old >out
kind-codebook --check -o out -c cb.csv ragged.csv 2>/dev/null
cat out
# The codebook and the stream from standard input.
kind-codebook --check -c - 2>&1 <cb.csv
echo "status $?"
