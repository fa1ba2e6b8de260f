#!/bin/sh
# --unique: each number once, in all files together.
printf 'id,q\n1,a\n2,b\n' >one.csv
printf 'q,id\na,3\nb,2\n' >two.csv
kind-read --unique id one.csv
kind-read --unique id one.csv two.csv
echo "status $?"
printf 'id,q\n1,a\n,b\n' | kind-read --unique id >/dev/null
echo "status $?"
# A column that is dropped; a test does not count.
cat >tests.csv <<'END'
ResponseId,RecordedDate,Status,Email,q
R_1,2024-03-01,0,a@example.org,1
R_2,2024-03-01,1,a@example.org,2
R_3,2024-03-02,0,b@example.org,3
END
kind-read --unique Email tests.csv 2>/dev/null
sed 's/,b@/,a@/' tests.csv | kind-read --unique Email >/dev/null
echo "status $?"
# A file of SPSS.
cp "$KIND/test/data/delivery.sav" .
kind-read --unique id delivery.sav 2>/dev/null | wc -l
kind-read --unique vote delivery.sav >/dev/null
echo "status $?"
# What cannot be.
kind-read --unique nobody one.csv
echo "status $?"
kind-read --unique id --one-per id one.csv
echo "status $?"
