#!/bin/sh
# Blank lines (also of blanks) are no respondents where there are more columns.
printf '\n\nid,q\n1,a\n\n  \n2,b\n\n\n' | kind-read
# Rows of only delimiters are dropped at the end (also if the missing is written
# out, and with blank lines between) but not in the middle.
printf 'id,q,r\n1,a,x\n,,\n2,b,y\n,,\n\n" ",__NA__,""\n,,\n' | kind-read
printf 'id,q\n,\n,\n1,a\n' | kind-read
# None is left.
printf 'id,q\n,\n,' | kind-read
# In one column a blank line is a missing answer, and "" is one too.
printf 'q\nYes\n\nNo\n\n' | kind-read
printf 'q\nYes\n""\n' | kind-read
# The same through libcsv.
printf '\nid,q\n\n1,a\n ,\n2,b\n  \n,\n' | kind-read -r
printf 'q\nYes\n\nNo\n\n' | kind-read -r
printf 'a\tb\n\t\n1\t2\n\t\n' | kind-read -r
