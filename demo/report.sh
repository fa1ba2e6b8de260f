#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# demo/report.sh [DIRECTORY [EXPORT]]: the report of the model poll, as cron
# would make it: DIRECTORY/report.html and DIRECTORY/report.xlsx.
#
# Silent if all is well.  If anything fails, it prints one line, which cron
# mails, and the reports in DIRECTORY stay as they were.  What the programs said
# is in DIRECTORY/report.log.  kind-cron(7) explains each step.  KIND_BIN is a
# directory with the programs, if they are neither built here nor found in PATH.
job=report.sh
demo=$(cd "$(dirname "$0")" && pwd) || exit 2
# shellcheck source=demo/job.sh
. "$demo/job.sh"
out=$(cd "${1:-.}" && pwd) || exit 2
export=${2-$demo/synthetic-poll.csv}
book=$demo/synthetic-poll.codebook.csv
study=$demo/synthetic-poll.study
plan=$demo/synthetic-poll.plan.csv
log=$out/report.log

begin "$out"
sweep "$out"
(umask 077 && : >"$log") 2>/dev/null
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

# An export that may be cut off, names to be mended, and a group that nobody is
# in are refused.
step kind-tables --strict -c "$book" -s "$study" -o "$out/report.html" \
	-o "$out/report.xlsx" "$export" "$plan"
