#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# bad-data.sh FILE COMMAND...: damaged data gives a message with the place,
# status 2, and no table.
shift
tab=$(printf '\t')
grep -v '^#' "$KIND/test/every/damage" >damage
while IFS= read -r line; do
	# shellcheck disable=SC2059 # the format is given
	printf "${line%%"$tab"*}" >in
	echo "$1: standard input:${line#*"$tab"}" >wanted
	"$@" <in >out 2>err
	[ $? -eq 2 ] || echo "wanted status 2: $line"
	diff wanted err
	cat out
done <damage
