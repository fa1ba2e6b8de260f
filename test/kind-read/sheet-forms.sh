#!/bin/sh
# From the workbook of a platform to a weighted table.  Weights by hand: agree
# 0.9 + 0.7 + 0.9 = 2.5 of 5.0, so 50%; tea the same, of the 3.7 of those who
# drink anything, 68%; milk 0.9 + 1.2 = 2.1, 57%; coffee 0.9, 24%.
python=/usr/bin/python3
"$python" -c 'import openpyxl' 2>/dev/null || {
	echo "skip: no openpyxl"
	exit 0
}
unset KIND_CODEBOOK
"$python" "$KIND/test/kind-read/forms.py"
# try FILE OPTIONS QUESTION SET
try()
{
	echo "== $1"
	# shellcheck disable=SC2086 # none, or several
	kind-read $2 --draft codebook.csv "$1" >stream.csv 2>said
	echo "status $?"
	sed 's/^/# /' said
	sed -n 1,3p stream.csv
	for q in "$3" "$4"; do
		COLUMNS=200 kind-tabulate -c codebook.csv -w weight -q "$q" \
			stream.csv | sed -n '1p; /^ *%/,/^$/p' | cut -c -40
	done
}
try microsoft.xlsx '' 'Should we be kind?' 'What do you drink?'
try google.xlsx "--split What*" 'Should we be kind?' 'What do you drink?'
try surveymonkey.xlsx '' 'Should we be kind?' 'What do you drink?'
try kobo.xlsx '' kind drink
try qualtrics.xlsx '' Q2 Q1
