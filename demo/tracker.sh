#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# demo/tracker.sh [--expect N] DIRECTORY [WAVE]: a poll that asks the same again
# and again, as cron would publish it.  kind-cron(7) explains it step by step.
#
# DIRECTORY has a study, a codebook, a plan, perhaps targets and a map, and
# incoming/, in which an export is called like its wave: 2026-11.csv.  Each that
# is new or was corrected is read, checked, counted, compared and published, if
# it has N respondents or more; the WAVE that is named is done again.  Waves are
# in the order of their names.
#
# It prints what has to be known of a wave, which cron mails, and nothing else.
job=tracker.sh
demo=$(cd "$(dirname "$0")" && pwd) || exit 2
# shellcheck source=demo/job.sh
. "$demo/job.sh"
expect=''
if [ "$1" = --expect ] && [ $# -gt 2 ]; then
	expect=$2
	shift 2
fi
case $#$1 in
[!12]* | ?-*)
	echo 'usage: tracker.sh [--expect n] directory [wave]' >&2
	exit 2
	;;
esac
[ -d "$1" ] || {
	echo "tracker.sh: $1 is no directory" >&2
	exit 2
}
top=$(cd "$1" && pwd) || exit 2
again=${2-}
archive=$top/archive reports=$top/reports
# What kind-read has to know of the exports.
reading=--strict
wave='' log=/dev/null
stays='not published, the last report stays'

# beat TEXT: a line in the log of all runs, if that can be written.
beat()
{
	{ printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" \
		>>"$top/log"; } 2>/dev/null
}

# say TEXT: a line of mail, which is in the log too.
say()
{
	printf '%s: %s\n' "$job" "$1"
	beat "$1"
}

stop()
{
	beat "${wave:+$wave: }$stays: $1"
	printf '%s: %s%s: %s\n' "$job" "${wave:+$wave: }" "$stays" "$1" >&2
	exit 2
}

# newest WAVE: sets version, 0 if it was never published, and kept, where that
# is.
newest()
{
	version=0
	while [ -d "$archive/$1/$((version + 1))" ]; do
		version=$((version + 1))
	done
	kept=$archive/$1/$version
}

# published: the waves that were, in the order of their names.
published()
{
	for dir in "$archive"/*/1; do
		[ ! -d "$dir" ] || basename "${dir%/1}"
	done | sort
}

# neighbours: sets before and after, the waves that were published on either
# side of this one, or nothing; and earlier, options with all tables before it,
# by names without directories.
# shellcheck disable=SC3012 # POSIX has < since 2024, and shells long before
neighbours()
{
	before='' after='' earlier=''
	for name in $(published); do
		if [ "$name" \< "$wave" ]; then
			before=$name
			newest "$name"
			ln -s "$kept/tables" "$name" || exit 2
			earlier="$earlier --previous $name"
		elif [ "$name" \> "$wave" ]; then
			after=${after:-$name}
		fi
	done
}

# findings: what kind-codebook finds in the survey.  What does not change a
# figure is noted; a column that is not there stops the table that wants it.
# shellcheck disable=SC2317 # called by step
findings()
{
	kind-codebook --check -c codebook <survey.csv >found
	[ $? -le 1 ] || return 2
	sed 's/^standard input: /kind-codebook: /' found | sed '
		/: nobody has /s/: /&note: /
		/: numbers: /s/: /&note: /
		/: the codebook does not know this column$/s/: /&note: /
		/: there is no such column$/s/: /&note: /' >found.notes
	cat found.notes >&2
	! grep -qv '^kind-codebook: note: ' found.notes
}

# reworded: what the export asks otherwise than that of the last wave, and the
# codebook does not.  Columns that a platform adds are not in the codebook.  It
# is only noted of a wave that is named on the command line.
# shellcheck disable=SC2317 # called by step
reworded()
{
	kind-codebook --diff "$kept/asked" new/asked >asks
	[ $? -le 1 ] || return 2
	kind-codebook --diff "$kept/codebook" codebook >says
	[ $? -le 1 ] || return 2
	sed 's/^/kind-codebook: note: /' says >&2
	kind-codebook codebook >known || return 2
	awk -v before="$before" -v note="${again:+note: }" '
	FILENAME == "known" {
		name = $0
		if (sub(/^"/, "", name)) {
			gsub(/""/, "\001", name)
			sub(/".*/, "", name)
			gsub(/\001/, "\"", name)
		} else
			sub(/,.*/, "", name)
		known[name]
		next
	}
	! (at = index($0, ": reworded: ")) { next }
	{ name = substr($0, 1, at - 1) }
	FILENAME == "says" { said[name] }
	FILENAME == "asks" && name in known && !(name in said) &&
	!/: reworded: none -> / && !/ -> none$/ {
		print "kind-codebook: " note "the export asks otherwise than " \
			"that of " before ", and the codebook does not: " $0
		bad = note == ""
	}
	END { exit bad }' known says asks >&2
}

# count: makes the tables.  Remarks are those that the last wave had not.
count()
{
	set -- --strict -c codebook --plan plan -f tidy -o new/tables
	survey=survey.csv
	if [ -f targets ]; then
		step kind-weight -c codebook -t targets --report new/weights \
			-f tidy survey.csv >weighted.csv
		survey=weighted.csv
		set -- "$@" -w weight
	fi
	step kind-crosstab "$@" <$survey
	printf '%s\n' "$said" | sed '/: note: /!d' >remarks
	old=$kept/log
	[ -f "$old" ] || old=/dev/null
	remarks=$(grep -vxFf "$old" remarks | tr '\n' ';')
}

# show FILE...: makes one report in several files.
show()
{
	for file; do
		set -- "$@" -o "$file"
		shift
	done
	# shellcheck disable=SC2086 # names have no blanks
	set -- -s study --receipt new/receipt --origin plan --origin codebook \
		$earlier ${expect:+--expect "$expect"} "$@" new/tables
	[ ! -f new/weights ] || set -- "$@" new/weights
	step kind-report "$@"
}

# alert: what moved, and what could not be compared.
alert()
{
	moved=''
	[ -n "$before" ] || return 0
	# shellcheck disable=SC2086 # names have no blanks
	said=$(kind-report --alert $earlier new/tables 2>&1)
	status=$?
	note "$said"
	[ "$status" -le 1 ] || fail kind-report
	moved=$said
}

# corrected: what is printed otherwise than in the last version of the wave.
# shellcheck disable=SC2317 # called by step
corrected()
{
	kind-report --compare "$kept/tables" new/tables >new/corrections
	[ $? -le 1 ]
}

# tell: the mail of a wave that is published.
tell()
{
	[ -z "$moved" ] ||
		printf '%s\n' "$job: $wave, against $before:" "$moved"
	[ -z "$remarks" ] || say "$wave: published with remarks: $remarks"
	[ "$version" -gt 0 ] || return 0
	if [ ! -s new/corrections ]; then
		say "$wave: published again, with the same figures"
		return
	fi
	say "$wave: published again; what differs is in \
archive/$wave/$((version + 1))/corrections"
	[ -z "$after" ] ||
		say "$wave: $after is compared with what it was; \
tracker.sh $top $after does it again"
}

# keep: all of it becomes a version of the wave, at once.
keep()
{
	said=$({ cp "$log" new/log && sync &&
		mv new "$archive/$wave/$((version + 1))"; } 2>&1) ||
		stop "$said"
	rm -f "$log"
	beat "$wave: published${before:+, against $before}"
}

# trend: the report of all waves, if a wave is newer than it.
# shellcheck disable=SC3013 # POSIX has -nt since 2024, and shells long before
trend()
(
	new='' stays='trend.html stays as it was'
	set --
	for name in $(published); do
		newest "$name"
		set -- "$@" --wave "$name=$kept/tables"
		[ "$reports/trend.html" -nt "$kept/tables" ] || new=yes
	done
	[ $# -gt 2 ] && [ -n "$new" ] || return 0
	step kind-report -s "$kept/study" "$@" -o "$reports/trend.html" \
		-o "$reports/trend.xlsx"
)

# perhaps FILE: it is for this wave, too, if the tracker has it.
perhaps()
{
	[ ! -f "$top/$1" ] || { ln -s "new/$1" . && cp "$top/$1" new; }
}

# called: columns and answers get the names of the codebook, and so do the
# columns in what the export asks.
# shellcheck disable=SC2317 # called by step
called()
{
	[ -f map ] || return 0
	{
		echo column,name,answer,label
		kind-filter -k column,name 'answered(name)' map |
			sed '1d; s/^/name,,/'
	} >names &&
		kind-recode --map names new/asked >asked &&
		kind-recode --map map survey.csv >called.csv &&
		mv asked new/asked && mv called.csv survey.csv
}

# prepare EXPORT: a directory for this wave, with all that it is made from.
# Names in reports have no directories of this machine.
prepare()
{
	fresh "$work"
	log=$archive/$wave/log
	said=$({ mkdir -p "$archive/$wave" "$reports" "$work/new" &&
		cd "$work" && : >"$log" &&
		ln -s new/study new/codebook new/plan . &&
		sed "s/{wave}/$wave/g" "$top/study" >new/study &&
		cp "$top/codebook" "$top/plan" new &&
		perhaps targets && perhaps map && ln -s "$1" .; } 2>&1) ||
		stop "$said"
	cd "$work" || exit 2
	neighbours
	newest "$before"
}

# publish EXPORT: one wave, in a shell of its own, which stop ends.
publish()
(
	prepare "$1"
	poll=${1##*/}
	# shellcheck disable=SC2086 # several options
	step kind-read $reading -c codebook --receipt new/receipt "$poll" \
		>survey.csv
	# shellcheck disable=SC2086
	step kind-read $reading -n --draft new/asked "$poll"
	step called
	step findings
	[ -z "$before" ] || step reworded
	count
	alert
	newest "$wave"
	[ "$version" -eq 0 ] || step corrected
	set -- new/report.html new/report.xlsx \
		"$reports/$wave.html" "$reports/$wave.xlsx"
	[ -n "$after" ] ||
		set -- "$@" "$reports/latest.html" "$reports/latest.xlsx"
	show "$@"
	tell
	keep
)

# is_new EXPORT: is it to be published?
is_new()
{
	[ "$again" != "$wave" ] || return 0
	[ -z "$again" ] || return 1
	sum=$(sha256sum <"$1") || return 0
	newest "$wave"
	! grep -qsx "sha256: ${sum%% *}" "$kept/receipt" || return 1
	for file in "$archive"/*/*/receipt; do
		grep -qsx "sha256: ${sum%% *}" "$file" || continue
		file=${file#"$archive/"}
		say "$wave: not published: ${1##*/} is the export of ${file%%/*}"
		return 1
	done
}

# is_name NAME: may an export be called so?
is_name()
{
	case $1 in
	-* | latest.* | trend.* | *[!A-Za-z0-9_.-]*) return 1 ;;
	*.*.* | .* | *.) return 1 ;;
	*.*) return 0 ;;
	*) return 1 ;;
	esac
}

# waves: those that have an export, in the order of their names.
waves()
{
	for export in "$top"/incoming/*; do
		name=${export##*/}
		[ ! -f "$export" ] || ! is_name "$name" || echo "${name%.*}"
	done | sort -u
}

begin "$top"
sweep "$reports"
[ ! -f "$top/log" ] || [ "$(wc -c <"$top/log")" -lt 100000 ] ||
	mv -f "$top/log" "$top/log.1"
for file in study codebook plan incoming; do
	[ -e "$top/$file" ] || stop "no $file in $top"
done
all=0 did=''
for export in "$top"/incoming/*; do
	name=${export##*/}
	is_name "$name" || [ ! -f "$export" ] || {
		(stop "$name is no name of an export: wanted letters, digits, \
- and _, then one dot, as in 2026-11.csv; not latest or trend")
		all=2
	}
done
for wave in $(waves); do
	set -- "$top/incoming/$wave".*
	if [ $# -gt 1 ]; then
		(stop "several exports: $(cd "$top/incoming" &&
			printf '%s, ' "$wave".* | sed 's/, $//')")
		all=2
		continue
	fi
	export=$1
	is_new "$export" || continue
	did=yes
	publish "$export" || all=2
done
wave=''
trend || all=2
[ -z "$again" ] || [ -n "$did" ] || stop "no export is called $again"
[ -n "$did" ] || beat 'nothing to do: no export is new'
exit $all
