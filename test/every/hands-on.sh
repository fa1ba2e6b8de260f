#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# hands-on.sh FILE COMMAND...: damaged data gives a message with the place,
# status 2, and a stream that the next program refuses for the same reason.
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

	kind-filter -n 'any(*, 1)' <out >said 2>err
	[ $? -eq 2 ] || echo "the next has not status 2: $line"
	cat said
	cause=$(cat wanted)
	# The first cause is the one that is told.
	echo "kind-filter: standard input: an earlier stage failed:\
 ${cause##*an earlier stage failed: }" | diff - err
done <damage
