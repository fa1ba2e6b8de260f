#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# kind-tables: from an export and a plan to reports, in one command.
#
# Each step writes a file, and the next one begins only if it was done: of a
# pipeline a shell sees the last status only.
umask 022
here=$(dirname "$0")
PATH=$PATH:$here:$here/../kind-read:$here/../kind-crosstab:$here/../kind-report
export PATH
codebook='' study='' weight='' strict='' poll='' plan=''
previous='' wave='' tables=''

usage()
{
	echo 'usage: kind-tables [-hV] [-c codebook] [-s study] [-w weight]'\
' [--previous file]'
	echo '           [--previous-name text] [--strict] [--tables file]'
	echo '           -o report [-o report ...] export plan'
}

fail()
{
	printf 'kind-tables: %s\n' "$1" >&2
	exit 2
}

wrong_usage()
{
	[ -z "$1" ] || printf 'kind-tables: %s\n' "$1" >&2
	usage >&2
	exit 2
}

# say COMMAND...: what it prints is what was asked for.
say()
{
	{ true 3>&1; } 2>/dev/null ||
		fail 'standard output: cannot write: Bad file descriptor'
	why=$({ "$@" | cat >&3; } 2>&1) 3>&1
	[ -z "$why" ] || fail "standard output: cannot write: ${why##*: }"
	exit 0
}

# once NAME BEFORE ARGUMENT
once()
{
	[ -z "$2" ] ||
		fail "--$1: found \"$3\", wanted it only once"
	[ -n "$3" ] || fail "--$1: found \"\", wanted a name"
}

# expand WORD: a long option in full, if its name is cut short.
expand()
{
	name=${1%%=*}
	found=''
	for full in codebook help output previous previous-name strict \
		study tables version weight; do
		case --$full in
		"$name"*) found="$found--$full" ;;
		esac
	done
	case $found in
	--*--*) ;; # several, or the whole name of one
	?*) name=$found ;;
	esac
	case $1 in
	*=*) printf '%s.' "$name=${1#*=}" ;;
	*) printf '%s.' "$name" ;;
	esac
}

# words COMMAND...: adds it to command, as somebody would type it.  No other
# process is asked: one that is killed would leave half a command.
words()
{
	for word; do
		case $word in
		*[!A-Za-z0-9_./=:,+-]*)
			quoted=''
			while [ "${word#*\'}" != "$word" ]; do
				quoted=$quoted${word%%\'*}"'\\''"
				word=${word#*\'}
			done
			command="$command'$quoted$word' "
			;;
		*) command="$command$word " ;;
		esac
	done
}

# same FILE FILE: are they one file, or would they be?
# shellcheck disable=SC3013 # POSIX has -ef since 2024, and shells long before
same()
{
	[ "$1" -ef "$2" ] || { [ "${1##*/}" = "${2##*/}" ] &&
		[ "$(dirname -- "$1")" -ef "$(dirname -- "$2")" ]; }
}

# keep -o REPORT...: may the tables be written where they are to be kept?
keep()
{
	[ ! -L "$tables" ] || fail "--tables: $tables is a link, wanted a file"
	[ ! -e "$tables" ] || [ -f "$tables" ] ||
		fail "--tables: $tables is no file that could be replaced"
	input=$poll
	[ "$poll" != - ] || input=/dev/stdin
	for input in "$input" "$plan" "$codebook" "$study" "$previous"; do
		[ -z "$input" ] || ! same "$input" "$tables" ||
			fail "$tables: is an input, and would be replaced"
	done
	while [ $# -gt 0 ]; do
		! same "$2" "$tables" ||
			fail "two outputs would be in one place: $2"
		shift 2
	done
}

# step COMMAND...
step()
{
	"$@"
	status=$?
	[ "$status" -eq 0 ] ||
		fail "$1 ended with status $status, so reports stay as they were"
}

# Those of kind-report are put behind all others, which are taken off.
left=$# ended=''
while [ "$left" -gt 0 ]; do
	word=$1
	shift
	left=$((left - 1))
	case $ended$word in
	--)
		ended=file:
		continue
		;;
	--*)
		word=$(expand "$word") || exit 2
		word=${word%.}
		;;
	esac
	case $ended$word in
	-h* | --help) say usage ;;
	-V* | --version) say echo 'kind-tables @VERSION@' ;;
	--strict)
		strict=yes
		continue
		;;
	--strict=*) wrong_usage "option '--strict' doesn't allow an argument" ;;
	-[cosw] | --codebook | --output | --previous | --previous-name | \
		--study | --tables | --weight)
		name=${word#-}
		[ "$left" -gt 0 ] || case $name in
		-*) wrong_usage "option '$word' requires an argument" ;;
		*) wrong_usage "option requires an argument -- '$name'" ;;
		esac
		argument=$1
		shift
		left=$((left - 1))
		;;
	--codebook=* | --output=* | --previous=* | --previous-name=* | \
		--study=* | --tables=* | --weight=*)
		name=${word%%=*} argument=${word#*=}
		name=${name#-}
		;;
	-[cosw]*)
		argument=${word#-?}
		name=${word%"$argument"}
		name=${name#-}
		;;
	--?*) wrong_usage "unrecognized option '$word'" ;;
	-?*) wrong_usage "invalid option -- '$(printf %.1s "${word#-}")'" ;;
	*) name='' argument=$word ;;
	esac
	case $name in
	c | -codebook)
		once codebook "$codebook" "$argument"
		codebook=$argument
		;;
	s | -study)
		once study "$study" "$argument"
		study=$argument
		;;
	w | -weight)
		once weight "$weight" "$argument"
		weight=$argument
		;;
	-previous)
		once previous "$previous" "$argument"
		[ "$argument" != - ] ||
			fail '--previous: found "-", wanted a file'
		previous=$argument
		;;
	-previous-name)
		once previous-name "$wave" "$argument"
		wave=$argument
		;;
	-tables)
		once tables "$tables" "$argument"
		tables=$argument
		case $tables in
		-*) tables=./$tables ;;
		esac
		;;
	o | -output) set -- "$@" -o "$argument" ;;
	*)
		[ -z "$plan" ] || wrong_usage
		[ -n "$argument" ] || fail 'found "", wanted a file'
		if [ -z "$poll" ]; then
			poll=$argument
		else
			plan=$argument
		fi
		;;
	esac
done
[ -n "$plan" ] || wrong_usage 'wanted an export and a plan'
[ $# -gt 0 ] || wrong_usage 'wanted -o and a report, such as -o report.html'
codebook=${codebook:-${KIND_CODEBOOK-}}
case $poll in
-?*) poll=./$poll ;;
esac
[ -z "$tables" ] || keep "$@"

new=''
work=$(mktemp -d "${TMPDIR:-/tmp}/kind-tables.XXXXXX") || exit 2
trap 'rm -rf "$work" ${new:+"$new"}' EXIT
trap 'exit 2' HUP INT PIPE TERM
between=$work/tables.tidy
# Tables to be kept are made beside the file whose place they take.
if [ -n "$tables" ]; then
	if ! new=$(mktemp "$tables.XXXXXX" 2>&1); then
		why=${new##*: } new=''
		fail "--tables: $tables: cannot write: $why"
	fi
	between=$new
	if [ -e "$tables" ]; then
		cp -p "$tables" "$new" || exit 2
	else
		chmod 644 "$new" || exit 2
	fi
fi

# The report says what made its tables, as a pipeline of the same steps.
command=''
words kind-read ${strict:+--strict} ${codebook:+-c "$codebook"} "$poll"
command="$command| "
words kind-crosstab ${strict:+--strict} ${codebook:+-c "$codebook"} \
	${weight:+-w "$weight"} --plan "$plan" \
	${previous:+--previous "$previous"} ${wave:+--previous-name "$wave"} \
	-f tidy
set -- "$@" --command "${command% }"

step kind-read ${strict:+--strict} ${codebook:+-c "$codebook"} \
	--receipt "$work/receipt" "$poll" >"$work/survey.csv"
# Standard input, so that no message names a file that is gone.
step kind-crosstab ${strict:+--strict} ${codebook:+-c "$codebook"} \
	${weight:+-w "$weight"} --plan "$plan" ${previous:+--previous "$previous"} \
	${wave:+--previous-name "$wave"} -f tidy -o "$between" \
	<"$work/survey.csv"
step kind-report ${study:+-s "$study"} --receipt "$work/receipt" \
	--origin "$plan" ${codebook:+--origin "$codebook"} \
	${previous:+--origin "$previous"} "$@" <"$between"
[ -z "$tables" ] || mv -f -- "$new" "$tables" || fail "--tables: $tables: \
reports are new, and these tables are not"
