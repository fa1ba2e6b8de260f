#!/bin/sh
# --platform: what the file does not show, or shows wrongly.
printf 'Timestamp,Name\n1,ann\n' >stamp.csv
kind-read stamp.csv
kind-read --platform csv stamp.csv
printf 'nr,Frage,\n,Tee,Milch\n1,Tee,\n' >german.csv
kind-read german.csv 2>/dev/null
kind-read --platform surveymonkey german.csv
# A plain file keeps its columns, whatever their names.
printf 'id,Name,Email,IP Address,Status\n1,ann,a@example.org,192.0.2.1,1\n' |
	kind-read
# Forced, they go.
printf 'id,Name,Email,IP Address,Status\n1,ann,a@example.org,192.0.2.1,1\n' |
	kind-read --platform qualtrics-1
# Errors: an unknown word; too few rows; rows of another width.
kind-read --platform excel stamp.csv
echo "status $?"
kind-read --platform qualtrics stamp.csv
echo "status $?"
printf 'a,b\n1\n2,3\n' | kind-read --platform surveymonkey
echo "status $?"
printf 'id,Name\n' | kind-read --platform yougov
kind-read --platform yougov </dev/null
echo "status $?"
printf 'Name,Email\nann,a@example.org\n' | kind-read --platform google
echo "status $?"
