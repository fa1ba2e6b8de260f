#!/bin/sh
# Several files are one stream, and have one draft: labels and sets of the file
# of SPSS, and what only the others have.
cp "$KIND/test/data/delivery.sav" .
kind-read delivery.sav 2>/dev/null >labels.csv
kind-read -n --draft one.csv delivery.sav 2>/dev/null
kind-read -s wave --draft two.csv delivery.sav labels.csv 2>/dev/null >stream
kind-codebook --diff one.csv two.csv
kind-codebook --check -c two.csv stream
echo "status $?"
# The other way round, the words are those of the file that has any.
kind-read -s wave --draft turned.csv labels.csv delivery.sav 2>/dev/null >stream
kind-codebook --diff two.csv turned.csv
echo "== a code with another label"
LC_ALL=C sed 's/Labour/LABOUR/' delivery.sav >other.sav
kind-read --draft cb.csv delivery.sav other.sav 2>/dev/null >stream
kind-codebook --diff one.csv cb.csv
kind-codebook --check -c cb.csv stream
kind-read --codes --draft cb.csv delivery.sav other.sav 2>&1 >stream |
	grep differs
kind-codebook --diff one.csv cb.csv
kind-codebook --check -c cb.csv stream
echo "== columns and answers that are not everywhere"
printf 'id,q,weight\n1,Yes,1\n2,No,1.2\n' >a.csv
printf 'id;extra;q\n3;x;Yes\n4;y;Perhaps\n5;x;n/a\n' >b.csv
kind-read -u -s file -m n/a -m nobody --draft cb.csv --counts a.csv b.csv
cat cb.csv
kind-read -u -s file -m n/a -n --draft - --counts a.csv b.csv 2>/dev/null |
	cmp - cb.csv
kind-read -s '*' --draft cb.csv a.csv
echo "status $?"
