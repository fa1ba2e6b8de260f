#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# help.sh FILE PROGRAM: -h and -V print on standard output and end well, in
# full or on a full disk; every option in the usage is one, and no other is.
# (test/manuals.sh compares the usage with the page.)
program=$2

# same WHAT FILE OTHER
same()
{
	cmp -s "$2" "$3" || echo "$1: $(head -n 3 "$2"), wanted $(head -n 3 "$3")"
}

for option in -h --help -V --version; do
	"$program" $option >"./$option" 2>err || echo "$option: status $?"
	[ ! -s err ] || echo "$option: writes to standard error"
	[ ! -c /dev/full ] || "$program" $option 2>err >/dev/full
	[ $? -eq 2 ] && grep -Fqx "$program: standard output: cannot write:\
 No space left on device" err || echo "$option: a full disk is not found"
done
same --help ./--help ./-h
same --version ./--version ./-V
head -n 1 ./-h | grep -q "^usage: $program \[" || echo "-h: $(cat ./-h)"
sed 1d ./-h | grep -v -e '^         *[^ ]' -e "^       $program "
grep -qx "$program [0-9.]*" ./-V || echo "-V: $(cat ./-V)"

"$program" -h other >out
same '-h and more' out ./-h
for option in $(tr -c 'a-z0-9-' '\n' <./-h | grep '^--[a-z]'); do
	"$program" "$option=" -h 2>&1 | grep unrecognized
done
"$program" --no-such >out 2>err
[ $? -eq 2 ] || echo "--no-such: wanted status 2"
[ ! -s out ] || printf '"%s: wrong usage' "$program" | cmp - out ||
	echo "--no-such: writes to standard output"
{
	echo "$program: unrecognized option '--no-such'"
	cat ./-h
} >wanted
same --no-such err wanted
