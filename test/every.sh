#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/every.sh: what has to hold for every program, tried on each of them.
#
# A line of test/every/commands has three fields, separated by tabs: the names
# of cases, a file, and a command that can read that file.  For each name the
# case runs as "test/every/NAME.sh FILE COMMAND..." in an empty directory.  It
# prints what is wrong; nothing means that all is well.  One that prints
# "skip: REASON" and no more is skipped.
work=$TMPDIR/every
mkdir -p "$work/data" || exit 2
tab=$(printf '\t')

wanted()
{
	case " ${KIND_TESTS:-every} " in
	*" every "* | *" every/$1 "*) return 0 ;;
	esac
	return 1
}

make_data()
{
	cp "$POLL" "$work/data/poll.csv"
	cp "${POLL%.csv}.codebook.csv" "$work/data/codebook.csv"
	cp "${POLL%.csv}.targets.csv" "$work/data/targets.csv"
	head -n 3 "$POLL" >"$work/data/small.csv"
	sed 's/single/text/' "$work/data/codebook.csv" >"$work/data/other.csv"
	for n in 1 2 3 4 5 6 7; do
		awk -v n=$n 'NR > 1 || n == 1' "$POLL"
	done >"$work/data/big.csv"
	kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" \
		>"$work/data/tables.tidy"
}

# run_case NAME FILE COMMAND
run_case()
{
	mkdir "$work/empty" || return
	(
		cd "$work/empty" || exit
		eval "exec sh \"\$KIND/test/every/$1.sh\" \"\$2\" $3"
	) >"$work/faults" 2>&1 || echo "status $?" >>"$work/faults"
	chmod -R u+w "$work/empty"
	rm -rf "$work/empty"
}

# report NAME COMMAND
report()
{
	title="every/$1: $2 ($KIND_SCAN)"
	if ! [ -s "$work/faults" ]; then
		echo "ok - $title"
	elif grep -q '^skip: ' "$work/faults" &&
		[ "$(wc -l <"$work/faults")" -eq 1 ]; then
		echo "ok - $title # SKIP $(sed 's/^skip: //' "$work/faults")"
	else
		echo "not ok - $title"
		head -n 60 "$work/faults" | sed 's/^/# /'
	fi
}

make_data
while IFS=$tab read -r names file command; do
	for name in $names; do
		[ "${name#\#}" = "$name" ] || break
		wanted "$name" || continue
		run_case "$name" "$work/data/$file" "$command" </dev/null
		report "$name" "$command"
	done
done <test/every/commands

# A case that no line names would never run.
for case in test/every/*.sh; do
	name=${case##*/} name=${name%.sh}
	grep -v '^#' test/every/commands | cut -f 1 | tr ' ' '\n' |
		grep -qx "$name" || echo "not ok - every/$name: tries nothing"
done
