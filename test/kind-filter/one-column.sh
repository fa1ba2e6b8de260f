#!/bin/sh
# Streams of one column: a blank line is a respondent whose answer is missing.
printf 'a\n1\n\n2\n\n' >x.csv
kind-filter -n 'missing(a)' x.csv
kind-filter -n 'answered(a)' x.csv
kind-filter 'missing(a) or a == 2' x.csv
kind-filter 'missing(a)' x.csv | kind-filter -n 'missing(a)'
kind-filter -v 'a == 1' x.csv | kind-filter -n 'missing(a)'
# Narrowing to one column keeps them too.
printf 'a,b\n1,x\n,y\n' | kind-filter -k a 'answered(b)' |
	kind-filter -n 'missing(a)'
