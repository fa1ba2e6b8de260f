#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# demo/report.sh [DIRECTORY [EXPORT]]: the report of the model poll, as cron
# would make it: DIRECTORY/report.html and DIRECTORY/report.xlsx.
#
# Silent if all is well.  If anything fails, it prints one line, which cron
# mails, and the reports in DIRECTORY stay as they were.  kind-cron(7) explains
# each step.  KIND_BIN is a directory with the programs, if they are neither
# built here nor found in PATH.
umask 022
unset CDPATH
demo=$(cd "$(dirname "$0")" && pwd) || exit 2
out=$(cd "${1:-.}" && pwd) || exit 2
export=${2-$demo/synthetic-poll.csv}
book=$demo/synthetic-poll.codebook.csv
study=$demo/synthetic-poll.study
plan=$demo/synthetic-poll.plan.csv
PATH=${KIND_BIN:+$KIND_BIN:}$PATH
for name in tables read crosstab report; do
	PATH=$PATH:${demo%/*}/kind-$name
done
export PATH
unset KIND_CODEBOOK

# step COMMAND...: runs it and stops if it fails, with the one line of mail:
# why, in the words of the first program that failed.
step()
{
	"$@" 2>log && return
	status=$?
	why=$(sed -n '/^kind-/!d; /: note: /d; /warning: /d; s|: in/|: |
		s/^kind-tables: //; s/, so reports stay as they were$//
		p; q' log)
	why=${why:-$1 ended with status $status}
	echo "report.sh: not published, the last report stays: $why" >&2
	exit 2
}

# Nobody else may be at work here.  The lock goes with this process, even if
# it is killed.
exec 9>"$out/.report.lock" || exit 2
if ! flock -n 9; then
	echo "report.sh: another run is still at work in $out" >&2
	exit 2
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/report.XXXXXX") || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT PIPE TERM
case $export in
/*) ;;
*) export=$PWD/$export ;;
esac
# Names in the report have no directories of this machine, and what is written
# here must not go through a link to what is read.
cd "$work" || exit 2
mkdir in && ln -s "$export" "$book" "$study" "$plan" in || exit 2
export=in/${export##*/} book=in/${book##*/}
study=in/${study##*/} plan=in/${plan##*/}

# An export that may be cut off, or has names to be mended, is refused.
step kind-tables --strict -c "$book" -s "$study" -o "$out/report.html" \
	-o "$out/report.xlsx" "$export" "$plan"
