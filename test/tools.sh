#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/tools.sh [-u] DIRECTORY: run the cases of one program.
#
# CASE.sh runs in an empty directory; what it prints must be CASE.out and
# CASE.err, its status that in CASE.status; a file that is not there stands
# for nothing, or 0.  A case that prints "skip: REASON" and no more is skipped.
update=''
if [ "$1" = -u ]; then
	update=yes
	shift
fi
case $1 in
/*) dir=$1 ;;
*) dir=$PWD/$1 ;;
esac
work=$TMPDIR/tools
mkdir -p "$work" || exit 2

wanted()
{
	case " ${KIND_TESTS:-${dir##*/}} " in
	*" ${dir##*/} "* | *" ${dir##*/}/$1 "*) return 0 ;;
	esac
	return 1
}

# Runs the case; leaves out, err and status in the work directory.
run_case()
{
	mkdir "$work/empty" || return
	(cd "$work/empty" && exec sh "$1" >"$work/out" 2>"$work/err")
	echo $? >"$work/status"
	chmod -R u+w "$work/empty"
	rm -rf "$work/empty"
}

# expected FILE DEFAULT: FILE's contents go to the work directory.
expected()
{
	if [ -f "$1" ]; then
		cat "$1"
	else
		printf '%s' "$2"
	fi >"$work/expected"
}

# compare CASE WHAT DEFAULT: prints how they differ, as comments.
compare()
{
	expected "$dir/$1.$2" "$3"
	cmp -s "$work/expected" "$work/$2" ||
		diff -u "$work/expected" "$work/$2" | sed "1,2d; s/^/# $2: /" |
			head -n 100
}

# keep CASE WHAT DEFAULT: writes what came out as the expected.
keep()
{
	printf '%s' "$3" >"$work/expected"
	if cmp -s "$work/expected" "$work/$2"; then
		rm -f "$dir/$1.$2"
	else
		cp "$work/$2" "$dir/$1.$2"
	fi
}

zero='0
'
for file in "$dir"/*.sh; do
	[ -f "$file" ] || continue
	name=${file##*/} name=${name%.sh}
	wanted "$name" || continue
	title="${dir##*/}/$name ($KIND_SCAN)"
	run_case "$file"
	skip=$(sed -n '1s/^skip: //p; 2q' "$work/out")
	if [ -n "$skip" ] && [ "$(wc -l <"$work/out")" -eq 1 ]; then
		echo "ok - $title # SKIP $skip"
		continue
	fi
	if [ -n "$update" ]; then
		cp "$work/out" "$dir/$name.out"
		keep "$name" err ''
		keep "$name" status "$zero"
	fi
	{
		compare "$name" out ''
		compare "$name" err ''
		compare "$name" status "$zero"
	} >"$work/how"
	if [ -s "$work/how" ]; then
		echo "not ok - $title"
		cat "$work/how"
	else
		echo "ok - $title"
	fi
done
