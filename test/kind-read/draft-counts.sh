#!/bin/sh
# --counts, with dialect options, tokens and missing answers.  Two voted
# Labour, one did not know, one was not asked (-9); two have a television.
cat >x.csv <<END
id;vote;has_tv;has_car;weight
1;Labour;1;0;0,9
2;-9;0;0;1,1
3;Labour;1;1;1,05
4;Don't know; ; ;0,95
END
kind-read --draft cb.csv --counts -D -m -9 x.csv >stream.csv
cat cb.csv
kind-read -D x.csv | kind-codebook --check -c cb.csv
echo "status $?"
