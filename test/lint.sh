#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/lint.sh FLAG...: let the tools that read code read ours; `make lint`
# calls it with the compiler's flags.  Each of them has to be silent.
work=$(mktemp -d "${TMPDIR:-/tmp}/kind-lint.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT PIPE TERM
failed=0

needs()
{
	command -v "$1" >/dev/null && return
	echo "lint: $1 is not installed"
	failed=1
	return 1
}

# silent COMMAND...: runs it; what it prints is a fault.
silent()
{
	needs "$1" || return
	"$@" >"$work/said" 2>"$work/also" || [ -s "$work/also" ] ||
		[ -s "$work/said" ] ||
		echo "status $?" >"$work/said"
	# clang-tidy counts what it does not show; mandoc looks for the pages
	# of other programs, and ours, on this machine.
	grep -hvE '^[0-9]+ warnings? generated|^Suppressed |^Use -header|'\
'outdated mandoc.db|referenced manual not found' \
		"$work/said" "$work/also" >"$work/faults" || return
	echo "lint: $1"
	cat "$work/faults"
	failed=1
}

# As many processes as there are processors.
# shellcheck disable=SC2317 # called by silent
tidy()
{
	find lib kind-* test demo bench -name '*.c' | sort |
		xargs -P "$(getconf _NPROCESSORS_ONLN)" -I FILE \
		clang-tidy --quiet FILE -- "$@"
}

sources=$(find lib kind-* test demo bench -name '*.c' | sort)
cases=$(find test/kind-* test/alike -name '*.sh' | sort)
scripts=$(find .ci demo test bench kind-tables \
	-path 'test/kind-*' -prune -o -path test/alike -prune -o \
	-path bench/RESULTS -prune -o -type f \
	\( -name '*.sh' -o -name run -o -name weight -o -name growth \
	-o -name others -o -name install \) -print |
	sort)
pages=$(find man -name '*.[157]' | sort)

# shellcheck disable=SC2086 # lists of names
{
	silent cppcheck -q --std=c11 --enable=warning,performance,portability \
		--suppress=ctuuninitvar --suppress="uninitvar:test/unit/*" \
		--inline-suppr --error-exitcode=1 \
		-Ilib -I. $sources
	needs clang-tidy && silent tidy "$@"
	silent shellcheck $scripts
	# The runner sets POLL and KIND, and a case what a piece in test/alike
	# reads; it shows its quotes and listings, or standard error alone.
	silent shellcheck -s sh -S warning \
		-e SC2034,SC2154,SC2284,SC2010,SC2089,SC2090,SC2069 $cases
	silent mandoc -T lint -W style $pages
}
exit $failed
