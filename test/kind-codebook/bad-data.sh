#!/bin/sh
# Data that cannot be read gives no draft and no findings.
printf 'name,type,title,value,label,missing,role,group,score\nq,text,,,,,,,\n' \
	>cb.csv
printf 'q,r\n1,2\n1\n' >ragged.csv
: >empty.csv
for file in ragged.csv empty.csv; do
	kind-codebook "$file" 2>/dev/null
	echo "status $?"
	kind-codebook --check -c cb.csv "$file" 2>/dev/null
	echo "status $?"
done
kind-codebook ragged.csv 2>&1
echo old >out
kind-codebook -o out ragged.csv 2>/dev/null
cat out
