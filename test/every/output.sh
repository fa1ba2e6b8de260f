#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# output.sh FILE COMMAND...: -o writes the same bytes as standard output; the
# file holds the old report or the new one, and nothing is left over.
file=$1
shift
program=$1
cp "$file" in
"$@" in >wanted || echo "status $?"
mkdir folder closed

# refused MESSAGE STATUS: it was, and the old report is there.
refused()
{
	[ "$2" -eq 2 ] || echo "$1: status $2"
	grep -qx "$program: $1" err || sed "s|^|wanted $1, found |" err
	cat out
	echo old | diff - report
}

# mode WANTED
mode()
{
	case $(ls -l report) in
	-"$1"*) ;;
	*) ls -l report ;;
	esac
}

# left_over: what should not be there.
left_over()
{
	find . | sort >found
	for name in . ./closed ./err ./folder ./found ./in ./link ./listed \
	    ./names ./out ./report ./wanted; do
		echo $name
	done >names
	comm -23 found names
}

"$@" -o report in >out || echo "-o: status $?"
cmp report wanted
cat out
mode rw-r--r--
for option in --output -o; do
	# What a report is made from has a name.
	"$@" $option folder/x <in
	sed 's/standard input, /in, /' folder/x | cmp - wanted
	"$@" $option folder/x - <in
	sed 's/standard input, /in, /' folder/x | cmp - wanted
	rm folder/x
done

# The mode is kept, and so is the old file for those who read it.
echo old >report
chmod 640 report
exec 3<report
"$@" -o report in
cmp report wanted
mode rw-r-----
echo old | cmp - /dev/fd/3
exec 3<&-

# So is the group, for a server that is no owner.
group=$(id -G | tr ' ' '\n' | grep -vx "$(id -g)" | head -n 1)
if [ -n "$group" ] || [ "$(id -u)" -eq 0 ]; then
	chgrp "${group:-1}" report
	"$@" -o report in
	whose=$(ls -ln report)
	case $whose in
	"-rw-r----- 1 $(id -u) ${group:-1} "*) ;;
	*) echo "$whose" ;;
	esac
fi

# Damaged data; no folder, a folder, a device; a full disk, as far as a limit
# is one.
echo old >report
head -c 1000 in | "$@" -o report >out 2>err
refused "standard input: ends in the middle of a record; .*" $?
"$@" -o missing/report in >out 2>err
refused "missing/report: cannot write: No such file or directory" $?
"$@" -o folder in >out 2>err
refused "folder: is no regular file" $?
"$@" -o /dev/full in >out 2>err
refused "/dev/full: is no regular file" $?
(
	trap '' XFSZ
	ulimit -f 0
	"$@" -o report in 2>&1 >/dev/null
	echo "status $?"
) | cat >err
refused "report: cannot write: File too large" \
	"$(sed -n 's/^status //p' err)"

# A folder that may not be written, unless one is root.
echo old >closed/report
chmod 555 closed
if ! [ -w closed ] && "$@" -o closed/report in >out 2>err; then
	echo "writes into a folder that is closed"
fi
echo old | cmp - closed/report
chmod 755 closed
rm closed/report

# The input, under whatever name.
ln -s in link
"$@" -o in in >out 2>err
refused "in: is an input, and would be replaced" $?
"$@" -o link in >out 2>err
refused "link: is an input, and would be replaced" $?
"$@" -o link <in >out 2>err
refused "link: is an input, and would be replaced" $?
cmp in "$file"
rm link
left_over

# A symbolic link stays one, and what it points to is replaced.
ln -s report link
"$@" -o link in
[ -L link ] || echo "the link is a file"
cmp report wanted

# Killed while it waits for the rest of its input.
echo old >report
mkfifo pipe
"$@" -o report pipe &
pid=$!
exec 4>pipe
head -c 5000 in >&4
{ kill -KILL $pid; wait $pid; } 2>/dev/null
exec 4>&-
rm pipe
echo old | diff - report
left_over
