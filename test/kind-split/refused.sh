#!/bin/sh
# All pieces or none, and none in the place of something dear.
printf 'id,q\n1,a\n2,b\n' >a.csv
printf 'id,q\n1,a\n2' >torn.csv
try()
{
	kind-split "$@" 2>&1
	echo "status $?"
}
echo "== what is damaged leaves the old pieces"
try -n 2 --receipt r a.csv
try -n 2 --receipt r torn.csv
try -n 2 --receipt r no-such.csv
# shellcheck disable=SC2002 # a pipe is what is tested
cat torn.csv | try -n 2
cat piece* r | grep -v sha256
ls
echo "== fewer pieces than before"
try -n 1 a.csv
try -n 100 a.csv
rm piece*
try -n 100 a.csv
try -n 99 a.csv
rm piece*
echo "== places"
cp a.csv p02.csv
try -n 2 -o p p02.csv
try -n 2 -o p - <p02.csv
try -n 2 --receipt a.csv a.csv
try -n 2 --receipt piece02.csv a.csv
try -n 2 -o no-such/p a.csv
head -n 1 a.csv >h02.csv
try -n 2 -o h --header h02.csv a.csv
try -n 2 --header h02.csv --receipt h02.csv a.csv
mkdir d02.csv
try -n 2 -o d a.csv
try -n 2 --receipt . a.csv
try -n 2 -o "$(printf 'a\tb')" --receipt r a.csv
try -n 2 --receipt no-such/r a.csv
cmp a.csv p02.csv
ls
echo "== no place for what comes through a pipe"
export TMPDIR=no-such
# shellcheck disable=SC2002
cat a.csv | try -n 2 -o q | sed 's/such.kind-[^:]*/such/'
echo q*
