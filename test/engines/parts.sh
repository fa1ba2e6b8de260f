#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# parts.sh ROWS: a survey of so many rows in 16 parts has the bytes of one run.
rows=$1
work=$TMPDIR/parts
mkdir -p "$work" && cd "$work" || exit 2
"$KIND/bench/large" -n "$rows" >all.csv || exit 2
kind-split -n 16 -o piece --receipt receipt all.csv || exit 2

# same NAME COMMAND...: parts are merged, and all is counted at once.
same()
{
	title="parts: $rows rows in 16 parts: $1"
	shift
	rm -f part*
	printf '%s\n' piece*.csv | xargs -P "$(getconf _NPROCESSORS_ONLN)" \
		-I PIECE "$@" --partial -o part.PIECE PIECE || exit
	"$1" --merge --receipt receipt part.* >merged
	"$@" all.csv >whole
	if [ -s whole ] && cmp whole merged; then
		echo "ok - $title"
	else
		echo "not ok - $title"
	fi
}

same topline kind-tabulate -w weight -q 'q*'
same means kind-tabulate -w weight -q age --mean
same banner kind-crosstab -w weight -q 'q*' -b gender \
	-b 'Age=age:16-34,35-54,55+' -f tidy
