#!/bin/sh
# A wave in which somebody did not answer, or had no number, is compared with one
# in which all did; one of other people is not.  By hand: means 2 and 2.5 of 40
# and 40, variances 1 and .25, se = sqrt(1 / 39 + .25 / 39) = 0.179, t = 2.79.
awk 'BEGIN { print "q,g"; for (i = 0; i < 40; i++)
	print 1 + 2 * (i % 2) "," (i % 4 < 2 ? "a" : "b") }' >a.csv
awk 'BEGIN { print "q,g"; for (i = 0; i < 40; i++)
	print 2 + i % 2 "," (i % 4 < 2 ? "a" : "b"); print "Not sure,a"
	print ",b" }' >b.csv
for i in a b; do
	kind-tabulate --mean -q q -f tidy $i.csv >$i.mean
	kind-tabulate -q q -f tidy $i.csv >$i.share
	kind-tabulate --mean -q q --where 'g == "a"' -f tidy $i.csv >$i.part
done
for i in mean share part; do
	kind-report --alert --correct none --previous a.$i b.$i
	echo "status $?"
done
kind-report --alert --previous a.mean b.part
echo "status $?"
