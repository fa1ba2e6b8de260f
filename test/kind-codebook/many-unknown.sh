#!/bin/sh
# Of many unknown values the ten most frequent are shown, of very many none:
# whichever come first, the lines are the same.
cat >cb.csv <<END
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,a,,,,,
END
awk 'BEGIN { print "q"; print "a"; for (i = 1; i <= 14; i++)
	for (k = 0; k < i; k++) printf "value %02d\n", i }' >x.csv
kind-codebook --check -c cb.csv x.csv
echo "status $?"
kind-codebook --check -c cb.csv - <x.csv >one
{ head -n 1 x.csv; sed 1d x.csv | sort -r; } |
	kind-codebook --check -c cb.csv >two
cmp one two
awk 'BEGIN { print "q"; print "a"; for (i = 1; i <= 1500; i++)
	print "value", i }' | kind-codebook --check -c cb.csv
awk 'BEGIN { print "q"; print "a"; for (i = 1; i <= 11; i++)
	print "value", i }' | kind-codebook --check -c cb.csv | tail -n 1
