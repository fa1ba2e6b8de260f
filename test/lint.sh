#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/lint.sh FLAG...: let the tools that read code read ours; `make lint`
# calls it with the compiler's flags.  Each of them has to be silent.
work=$(mktemp -d "${TMPDIR:-/tmp}/kind-lint.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
failed=0

# silent COMMAND...: runs it; what it prints is a fault.
silent()
{
	if ! command -v "$1" >/dev/null; then
		echo "lint: $1 is not installed"
		failed=1
		return
	fi
	"$@" >"$work/said" 2>&1 || echo "$1: status $?" >>"$work/said"
	# clang-tidy counts what it does not show.
	grep -vE '^[0-9]+ warnings? (generated|and)|^Suppressed |^Use -header' \
		"$work/said" >"$work/faults" || return
	echo "lint: $*" | cut -c 1-70
	cat "$work/faults"
	failed=1
}

set -f
flags=$*
set +f
sources=$(find lib kind-* test demo bench -name '*.c' | sort)
scripts=$(find .ci demo test bench -type f \( -name '*.sh' -o -name run \
	-o -name install \) | sort)
pages=$(find man -name '*.[157]' | sort)

# shellcheck disable=SC2086 # lists of names and flags
{
	silent cppcheck -q --std=c11 --enable=warning,performance,portability \
		--inline-suppr --error-exitcode=1 -Ilib $sources
	for f in $sources; do
		silent clang-tidy --quiet "$f" -- $flags
	done
	silent shellcheck $scripts
	for f in $pages; do
		silent mandoc -T lint -W style "$f"
	done
}
exit $failed
