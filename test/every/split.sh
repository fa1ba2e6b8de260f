#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# split.sh FILE COMMAND...: --header, for what has none, or has it all the same.
file=$1
shift
head -n 1 "$file" >header
sed 1d "$file" >rows

# same WHAT: of in.csv, --header makes what the command makes of whole.csv.
same()
{
	cp in.csv split.csv
	cp whole.csv in.csv
	"$@" in.csv >want 2>want.err
	status=$?
	cp split.csv in.csv
	"$@" --header header in.csv >got 2>got.err
	[ $? -eq $status ] || echo "wanted status $status"
	cmp want got
	diff want.err got.err
}

cp "$file" whole.csv
cp rows in.csv
same "$@"
cmp -s want got || echo "without its header"
"$@" --header "$file" - <rows >got 2>got.err
sed 's|standard input|in.csv|' got | cmp want -
cp "$file" in.csv
same "$@"
{ printf '\357\273\277'; cat "$file"; } >whole.csv
cp whole.csv in.csv
same "$@"

# Nobody in it.
cp header whole.csv
: >in.csv
same "$@"
cp header in.csv
same "$@"

# Lines are those of the split; the header comes once.
{ sed 2q rows; echo x; } >in.csv
"$@" --header header in.csv >got 2>&1 && echo "a bad record passes"
grep -q 'in.csv:3: found 1 field, wanted' got || cat got
cat header header rows >in.csv
"$@" --header header in.csv >got 2>&1 && echo "two headers pass"
grep -q 'in.csv:2: the header comes again' got || cat got

# A file of headers that is none.
"$@" --header - in.csv >got 2>&1 && echo "--header - passes"
grep -q 'found "-", wanted a file' got || cat got
"$@" --header none in.csv >got 2>&1 && echo "no file of headers passes"
grep -q 'none: No such file' got || cat got
