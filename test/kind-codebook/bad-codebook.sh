#!/bin/sh
# A codebook with a mistake is refused wherever it is given: line and column.
{
	echo name,type,title,value,label,missing,role,group,score
	echo q,single,,,,,,,
	echo q,,,1,Yes,,,,
	echo q,,,2,Yes,,,,
} >bad.csv
printf 'q\nYes\n' >x.csv
for args in bad.csv '--check -c bad.csv x.csv' '--diff bad.csv bad.csv'; do
	# shellcheck disable=SC2086 # a list
	kind-codebook $args 2>&1
	echo "status $?"
done
# A column too few, and one with a name twice.
sed 's/,score//; s/,$//' bad.csv | kind-codebook 2>&1 | cut -c 1-77
{ sed 's/score/score,name/' bad.csv; } >twice.csv
kind-codebook twice.csv 2>&1
echo "status $?"
