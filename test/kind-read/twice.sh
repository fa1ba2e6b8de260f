#!/bin/sh
# A file that is given twice, whatever it is called: its respondents would count
# twice.
printf 'id,q\n1,a\n2,b\n' >a.csv
printf 'id,q\n3,a\n4,b\n' >b.csv
cp a.csv copy.csv
ln a.csv hard.csv
ln -s a.csv link.csv
mkdir sub
for file in a.csv ./a.csv sub/../a.csv hard.csv link.csv; do
	kind-read b.csv a.csv "$file" >out
	echo "$?, $(wc -c <out) bytes"
done
kind-read a.csv - <link.csv
kind-read --dry-run a.csv a.csv
kind-read - -
# The same contents: perhaps. Files that differ, and what can be read only once,
# are not told.
kind-read b.csv a.csv copy.csv | kind-filter -n 'id > 0'
kind-read --strict b.csv a.csv copy.csv
echo $?
kind-read a.csv b.csv 2>/dev/null
cat copy.csv | kind-read a.csv - | kind-filter -n 'id > 0'
kind-read nowhere.csv nowhere.csv
