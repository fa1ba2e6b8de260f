#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sources.sh FILE COMMAND...: a file, "-" and a pipe give the same; what cannot
# be read is an error, and gives nothing that the next program would take.
file=$1
shift
"$@" "$file" >named || echo "status $?"
"$@" - <"$file" >dash || echo "status $? with -"
# shellcheck disable=SC2002 # a pipe is what is tested
cat "$file" | "$@" >pipe || echo "status $? from a pipe"
[ -s named ] || echo "prints nothing"
# What a report is made from has a name.
for other in dash pipe; do
	sed "s|standard input, |${file##*/}, |" $other | cmp named -
done

# unreadable WHY COMMAND... NAME
unreadable()
{
	why=$1
	shift
	"$@" >out 2>err
	[ $? -eq 2 ] || echo "$why: wanted status 2"
	for name; do :; done
	echo "$1: $name: $why" >wanted
	diff wanted err
	# Nothing, or what makes the next program fail too.
	printf '"%s' "$(cat wanted)" | cmp -s - out || cat out
}

mkdir directory
unreadable "No such file or directory" "$@" no-such-file
unreadable "Is a directory" "$@" directory
