#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# reader-gone.sh FILE COMMAND...: when the reader of the pipe has gone, the
# program ends quietly, by SIGPIPE (128 + 13).
file=$1
shift

# quietly WHEN STATUS
quietly()
{
	[ "$2" -eq 141 ] || echo "the reader is gone $1: status $2"
	cat err
}

mkfifo pipe
: <pipe &
exec 3>pipe
wait
"$@" "$file" >&3 2>err
quietly before $?
exec 3>&-

# Less than this may have gone in one piece before the reader does.
[ "$("$@" "$file" | wc -c)" -gt 2000000 ] || exit 0
{
	"$@" "$file" 2>err 3>&-
	echo $? >&3
} 3>status | head -n 1 >line
quietly "after a line" "$(cat status)"
[ -s line ] || echo "nothing was read"
