#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/programs.sh SOURCE...: run the test programs made from these sources
# and print their results as TAP without numbers.  Those in unit/ are of cmocka
# and test under $KIND_SCAN; those in fuzz/ replay the saved inputs.
CMOCKA_MESSAGE_OUTPUT=TAP
export CMOCKA_MESSAGE_OUTPUT
out=$TMPDIR/programs.out
err=$TMPDIR/programs.err

# Was it asked for?
wanted()
{
	part=${1%%/*}
	case " ${KIND_TESTS:-$part} " in
	*" $part "* | *" $1 "*) return 0 ;;
	esac
	return 1
}

comments()
{
	head -n 60 "$1" | sed 's/^/# /'
}

# From cmocka's TAP: the cases' names, prefixed; and did all of them run?
cases()
{
	awk -v name="$1 ($KIND_SCAN): " -v status="$2" '
		/^1\.\.[0-9]+/ { planned += substr($1, 4) }
		/^not ok [0-9]+ # SKIP / {
			sub(/^not ok [0-9]+ # SKIP /, "")
			print "ok - " name $0 " # SKIP"
			n++
			next
		}
		/^(not )?ok [0-9]+ - / {
			n++
			bad += /^not/
			sub(/ [0-9]+ - /, " - " name)
		}
		/^(not )?ok / || (/^#/ && !/^# (not )?ok - /)
		END {
			if (n == 0 || n != planned || (status != 0) != (bad > 0))
				print "not ok - " name "ended early, status " \
				    status
		}' "$out"
	[ "$2" -eq 0 ] || comments "$err"
}

replay()
{
	if [ "$2" -eq 0 ]; then
		echo "ok - $1 ($KIND_SCAN)"
	else
		echo "not ok - $1 ($KIND_SCAN): status $2"
		comments "$err"
	fi
}

for source; do
	[ -f "$source" ] || continue
	program=${source%.c}
	name=${program#test/}
	wanted "$name" || continue
	case $name in
	unit/*)
		"$program" >"$out" 2>"$err"
		cases "$name" $?
		;;
	fuzz/*)
		set -- "test/fuzz/corpus-${name#*_}"/*
		"$program" "$@" >"$out" 2>"$err"
		replay "$name" $?
		;;
	esac
done
