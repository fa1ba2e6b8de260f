#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# bad-data.sh [--stream] FILE COMMAND...: damaged data gives a message with the
# place, status 2, and no table; or a stream that the next program refuses for
# the same reason.
stream=''
if [ "$1" = --stream ]; then
	stream=yes
	shift
fi
shift

# The first cause is the one that is told.
refused_by_the_next()
{
	kind-filter -n 'any(*, 1)' <out >said 2>err
	[ $? -eq 2 ] || echo "the next has not status 2: $line"
	cat said
	cause=$(cat wanted)
	echo "kind-filter: standard input: an earlier stage failed:\
 ${cause##*an earlier stage failed: }" | diff - err
}

tab=$(printf '\t')
grep -v '^#' "$KIND/test/every/damage" >damage
while IFS= read -r line; do
	# shellcheck disable=SC2059 # the format is given
	printf "${line%%"$tab"*}" >in
	echo "$1: standard input:${line#*"$tab"}" >wanted
	"$@" <in >out 2>err
	[ $? -eq 2 ] || echo "wanted status 2: $line"
	diff wanted err
	if [ "$stream" ]; then
		refused_by_the_next
	else
		cat out
	fi
done <damage
