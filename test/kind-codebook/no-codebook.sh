#!/bin/sh
# What is no codebook is refused, with what to type for a draft of it.
printf 'q\nYes\n' >x.csv
printf 'name;type\nYes;1\n' >semicolons.csv
: >empty.csv
try()
{
	kind-codebook "$@" 2>&1
	echo "status $?"
}
sav=$KIND/test/data/delivery.sav
cp "$sav" .
try x.csv
try --json x.csv
try semicolons.csv
try empty.csv
try delivery.sav
try - <delivery.sav
# shellcheck disable=SC2002 # a pipe is what is tested
cat x.csv | try
try --check -c x.csv x.csv
try --diff x.csv x.csv
echo old >out
kind-codebook -o out x.csv 2>/dev/null
cat out
# That helps; and columns may stand in another order, and in quotes.
kind-read -n --draft cb.csv delivery.sav 2>/dev/null
kind-codebook cb.csv | cmp - cb.csv
printf '\357\273\277"type","name","title","label","value","missing","role","score","group"\r\n"text","q","","","","","","",""\r\n' |
	kind-codebook
