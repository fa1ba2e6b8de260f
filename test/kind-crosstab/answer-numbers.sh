#!/bin/sh
# One number for one answer, in all programs.  From 0 to 10 with words at both
# ends, three ways to write it; 20 people, by hand: 0 x2, 5 x2, 7 x2, 8 x2,
# 9 x4, 10 x6, Don't know x2.  Mean (10 + 14 + 16 + 36 + 60) / 18 = 7.56, NPS
# (10 - 4) / 18 = 33, 9-10: 10 of 20, 50%.
people()
{
	for i in "$1" "$1" 5 5 7 7 8 8 9 9 9 9 "$2" "$2" "$2" "$2" "$2" "$2" \
		"Don't know" "Don't know"; do
		echo "$i"
	done
}
book()
{
	echo name,type,title,value,label,missing,role,group,score
	echo q,single,,,,,,,
	for i in 0 1 2 3 4 5 6 7 8 9 10; do
		label=$i
		[ $i -gt 0 ] || label=$1
		[ $i -lt 10 ] || label=$2
		echo "q,,,$((i + $3)),$label,,,,"
	done
	echo "q,,,99,Don't know,dk,,,"
}
try()
{
	name=$1
	shift
	echo "== $name"
	kind-tabulate "$@" --mean -q q -f tidy $name.csv |
		awk -F , '$8 == "mean" { print "tabulate", $11, $18 }'
	kind-crosstab "$@" --stats mean,nps --hide 0 -q q -b g -f tidy \
		$name.csv | awk -F , '$6 == "Total" && /mean|nps/ {
			print "crosstab", $8, $11, $16 }'
	kind-tabulate "$@" --net 'P=9-10' -q q -f tidy $name.csv |
		awk -F , '$8 == "net" { print "net", $10 }'
	kind-crosstab "$@" -q g -b 'q:0-6,9-10' --hide 0 -f tidy $name.csv \
		2>/dev/null | awk -F , '$8 == "base" { print "break", $6, $18 }'
	kind-recode "$@" 'p=q:9-10' $name.csv 2>/dev/null |
		kind-filter -n 'answered(p)'
	kind-filter -n "$@" 'q >= 9' $name.csv
	kind-filter -n "$@" 'q in 9..10' $name.csv
	kind-filter -n "$@" 'not q < 9' $name.csv
}
# Words behind the number, codes from 1 or from 0, or no codebook at all.
{ echo q,g; people '0 - Never' '10 = Always' | sed 's/$/,x/'; } >words.csv
book '0 - Never' '10 = Always' 1 >words.cb
try words -c words.cb
book '0 - Never' '10 = Always' 0 >words.cb
try words -c words.cb
try words
# Numbers alone with the codes 1 to 11.
{ echo q,g; people 0 10 | sed 's/$/,x/'; } >bare.csv
book 0 10 1 >bare.cb
try bare -c bare.cb
# Only words at the ends, with the codes 0 to 10.
{ echo q,g; people Never Always | sed 's/$/,x/'; } >ends.csv
book Never Always 0 >ends.cb
try ends -c ends.cb
# With the codes 1 to 11 nobody can tell: an error wherever it matters.
book Never Always 1 >ends.cb
kind-tabulate -c ends.cb --mean -q q ends.csv
kind-crosstab -c ends.cb --stats mean -q q -b g ends.csv
kind-filter -n -c ends.cb 'q >= 9' ends.csv
