#!/bin/sh
# A delivery in SPSS's format, with four sets of which two share columns, user-
# missing values and a weight that is empty outside its sample: all counts and
# percentages as R reads them (test/oracle/delivery.R).
data=$KIND/test/data/delivery.sav
want=$KIND/test/oracle/delivery.csv

# The figures to nine digits; a comma in a label becomes a semicolon.
figures()
{
	awk -F , -v OFS=, 'NR == FNR { print $1, $2, $3, sprintf("%.9g", $4), $5 }
	' "$1"
}

# tidy: question is column 2, row 9, percent 10, unweighted 16, its base 18.
from_tidy()
{
	sed 's/"Co-op, Spar"/Co-op; Spar/' |
		awk -F , -v OFS=, '$8 == "answer" {
			print $2, $9, $16, sprintf("%.9g", $10), $18 }'
}

kind-read -n --draft book.csv "$data" 2>/dev/null
for flags in '' --codes; do
	# shellcheck disable=SC2086 # an option or none
	kind-read $flags "$data" 2>/dev/null |
		kind-tabulate -c book.csv --drop-unweighted -f tidy \
			-q vote,shops,discount,colour,gave 2>/dev/null |
		from_tidy >found
	figures "$want" | diff - found && echo "same figures, $(wc -l <found | tr -d ' ') rows"
done
# All but the empty weights are known to the codebook.
kind-read "$data" 2>/dev/null | kind-filter 'w > 0' 2>/dev/null |
	kind-codebook --check -c book.csv && echo 'the codebook fits'
