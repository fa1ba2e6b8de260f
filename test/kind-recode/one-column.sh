#!/bin/sh
# Streams of one column: a blank line is a respondent whose answer is missing.
printf 'a\n1\n\n2\n""\n' >x.csv
kind-recode 'b=a:1,2' x.csv
kind-recode 'b=a:1,2' x.csv | kind-recode --drop a
kind-recode 'a=a:One=1,Two=2' --drop a x.csv
kind-recode --rename a=b x.csv
