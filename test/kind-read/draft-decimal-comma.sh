#!/bin/sh
# Columns of numbers with a decimal comma are text to a draft, which is told,
# since -D reads them.  Thousands with a comma and joined codes are none.
cat >in.csv <<'END'
id;poids;part;income;codes;note;open
1;0,85;12,500;1,250;1,2;0,5;a
2;1,15;0,125;12,500;2;0,5 or so;
3;1;7;950;1,3;2;b
4;1,05;;1,100;2,3;3,1;
5;0,95;-3;2,000;3;4;
END
kind-read --draft draft.csv in.csv | sed 1q
grep -E '^(poids|part|income)' draft.csv
kind-read -n in.csv | grep -E '^ +(numbers|joined|weight) '
echo '-D:'
kind-read -D --draft draft.csv in.csv | sed -n 2,3p
grep -E '^(poids|part)' draft.csv
kind-read -D -n in.csv | grep -c numbers || :
