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
PATH=${KIND_BIN:+$KIND_BIN:}$PATH
for name in read weight tabulate crosstab report; do
	PATH=$PATH:${demo%/*}/kind-$name
done
export PATH
unset KIND_CODEBOOK

# The one line of mail: why, in the words of the first program that failed.
stop()
{
	why=$(sed -n '/: note: /d; /warning: /d; s|: in/|: |; p; q' \
	    log 2>/dev/null)
	echo "report.sh: not published, the last report stays: ${why:-$1}" >&2
	exit 2
}

# words COMMAND...: as somebody would type it.
words()
{
	for word; do
		case $word in
		*[!A-Za-z0-9_./=:,+-]*) printf "'%s' " "$word" ;;
		*) printf '%s ' "$word" ;;
		esac
	done
}

# step FILE COMMAND...: runs it with FILE for standard output (- if it writes
# none), keeps the words for the report, and stops if it fails.
step()
{
	file=$1
	redirect=''
	shift
	if [ "$file" = - ]; then
		file=/dev/null
	else
		redirect=">$file"
	fi
	printf '%s%s\n' "$(words "$@")" "$redirect" >>commands
	"$@" >"$file" 2>>log
	status=$?
	[ "$status" -lt 128 ] || : >log		# the shell says "Killed"
	[ "$status" -eq 0 ] || stop "$1 ended with status $status"
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
# What is written here must not go through a link to what is read.
cd "$work" || exit 2
mkdir in && ln -s "$export" "$book" "$study" in || exit 2
export=in/${export##*/} book=in/${book##*/} study=in/${study##*/}
who='All adults in a synthetic (invented) poll'
questions=kind_society,kind_politicians,kind_policy,kind_services
england='East Midlands|East of England|London|North East|North West|South East'
england="$england|South West|West Midlands|Yorkshire and the Humber"
nations="England=$england,Scotland,Wales,Northern Ireland"

# Each step writes a file, and the next one begins only if it was done.  An
# export that may be cut off, or has names to be mended, is refused.
step poll.csv kind-read --strict --receipt receipt "$export"
step - kind-tabulate -c "$book" --agree -q "$questions" --base "$who" -f tidy \
	-o agree.tidy poll.csv
step - kind-crosstab -c "$book" -q "$questions" --base "$who" -b Gender=gender \
	-b 'Age=age:18-24,25-49,50-64,65+' -b "Nation=region:$nations" \
	-f tidy -o banner.tidy poll.csv

set -- -s "$study" --receipt receipt
while read -r line; do
	set -- "$@" --command "$line"
done <commands
step - kind-report "$@" -o "$out/report.html" -o "$out/report.xlsx" \
	agree.tidy banner.tidy
