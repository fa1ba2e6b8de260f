#!/bin/sh
# --map: names and answers as each platform has them, in one file.
cat >map.csv <<'END'
column,name,answer,label
Q1,econ,,
econ_q,econ,,
Q1,,Got better,Better
Q1,,"Worse, much",Worse
Q1,,n/a,
econ_q,,1,Better
econ_q,,2,"Worse, or ""bad"""
gender,,Woman,Female
END
printf '%s\n' id,Q1,gender,w '1,Got better,Woman,1' '2,"Worse, much",Male,2' \
    '3,"n/a","Woman",1' '4,"As ""it"" was",,1' >a.csv
printf '%s\n' w,econ_q 1,1 1,2 2,3 >b.csv
printf '%s\n' econ,gender Better,Female >c.csv
for file in a b c; do
	kind-recode --map map.csv $file.csv
	echo "status $?"
done
# What is not said stays, byte for byte; one answer alone.
printf 'a,b\r\n"1", x\r\n' | kind-recode --map map.csv
printf 'Q1\nn/a\nx\n' | kind-recode --map map.csv | od -c | head -n 2
# With the other options, which go by the old names and answers.
kind-recode --map map.csv --drop gender --rename w=weight \
    'up=Q1:yes=Got better' --other no a.csv
# The same with threads, and of a split.
cat a.csv | tail -n +2 >split
kind-recode --map map.csv a.csv >one
kind-recode --map map.csv -j 3 a.csv | cmp - one
kind-recode --map map.csv --header a.csv split | cmp - one
# What cannot be.
try()
{
	printf '%s\n' "$@" | kind-recode --map - a.csv
	echo "status $?"
}
h=column,name,answer,label
try column,name,answer Q1,a,b
try $h
try $h ,a,,
try $h Q1,,,
try $h Q1,a,b,c
try $h Q1,a,,c
try $h Q1,a,, Q1,b,,
try $h Q1,,a,b Q1,,a,c
try $h Q1,id,,
try $h Q1,w,, w,Q1,,
kind-recode --map map.csv --rename Q1=x a.csv
echo "status $?"
printf 'Q1,econ\n1,2\n' | kind-recode --map map.csv
echo "status $?"
kind-recode --map - <map.csv
echo "status $?"
kind-recode --map none.csv a.csv
echo "status $?"
