#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# full-disk.sh FILE COMMAND...: a full disk is an error, and so is standard
# output that is closed.
file=$1
shift
if ! [ -c /dev/full ]; then
	echo skip: no /dev/full here
	exit
fi

# refused WHY: the status was 2, and the message is this.
refused()
{
	[ $? -eq 2 ] || echo "$1: wanted status 2"
	echo "$program: standard output: cannot write: $1" | diff - err
}

program=$1
"$@" "$file" >/dev/full 2>err
refused "No space left on device"
"$@" "$file" >&- 2>err
refused "Bad file descriptor"
