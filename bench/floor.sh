# SPDX-License-Identifier: GPL-3.0-or-later
# What bench/run says of the floor, which is bench/touchbytes in the same run:
# jobs as multiples of it, beside their goals in bench/goals and beside the last
# accepted run in bench/baseline.
# shellcheck shell=sh disable=SC2154 # what bench/run and measure.sh set

# said FILE JOB FIELD: empty if the file does not say.
said()
{
	[ ! -e "$1" ] || awk -v job="$2" -v f="$3" '$1 == job { print $f }' "$1"
}

# What the last accepted run had, if it was of as many rows.
last()
{
	[ "$rows" != "$(said bench/baseline rows 2)" ] ||
		said bench/baseline "$1" 2
}

ratio()
{
	awk -v cpu="$(median 1 "$1")" -v floor="$(median 1 touch)" \
		'BEGIN { printf "%.2f\n", cpu / (floor > 0 ? floor : 1e-6) }'
}

# floor_table JOB...
floor_table()
{
	printf '%-29s %9s %23s %15s\n' '' user+sys 'times the floor' 'max RSS, MB'
	printf '%-29s %9s %7s %7s %7s %7s %7s\n' job s now last goal now goal
	for job; do
		printf '%-29s %9.3f %7s %7s %7s %7.1f %7s\n' \
			"$(title "$job")" "$(median 1 "$job")" \
			"$(ratio "$job")" "$(last "$job")" \
			"$(said bench/goals "$job" 2)" "$(most_memory "$job")" \
			"$(said bench/goals "$job" 3)"
	done | sed 's/ *$//'
	echo
}

# Slower than the last accepted run by more than a fifth?
slower()
{
	awk -v now="$(ratio "$1")" -v last="$(last "$1")" \
		'BEGIN { exit !(now > 1.2 * last) }'
}

# again JOB: the floor and one job, in rounds of their own.
again()
{
	rm -f "$times/touch" "$times/$1"
	rounds_of touch "$1"
}

another_processor()
{
	processor=$(facts | grep '^cpu')
	grep -Fqx "# $processor" bench/baseline ||
		echo "bench/baseline is of another processor, where other ratios" \
			"may hold."
}

# check JOB...: a job that seems slower is measured again before it is said to
# be so; status 1 if one is.
check()
{
	another_processor
	seem='' slow=0
	for job; do
		! slower "$job" || seem="$seem $job"
	done
	for job in $seem; do
		first=$(ratio "$job")
		again "$job"
		if slower "$job"; then
			echo "slower: $(title "$job"): $(ratio "$job") times" \
				"the floor, was $(last "$job")"
			slow=1
		else
			echo "not slower: $(title "$job"): once" \
				"$first times the floor, again $(ratio "$job")"
		fi
	done
	[ "$slow" -eq 1 ] || echo "Nothing is slower by more than a fifth."
	return "$slow"
}

# accept JOB...
accept()
{
	{
		echo "# What bench/run --accept wrote: user+sys of each job as a"
		echo "# multiple of reading the file and touching every byte."
		facts | sed '/^$/d; s/^/# /; s/ *$//'
		echo "rows $rows"
		for job; do
			echo "$job $(ratio "$job")"
		done
	} >"$times/baseline"
	cp "$times/baseline" bench/baseline ||
		die "cannot write bench/baseline"
}

# A baseline that can be compared with: all jobs, and of this many rows.
check_baseline()
{
	[ -e bench/baseline ] || die "bench/baseline: not there; bench/run" \
		"--accept writes it"
	for job in rows $jobs; do
		[ -n "$(said bench/baseline "$job" 2)" ] ||
			die "bench/baseline: has no line \"$job\"; bench/run" \
				"--accept writes it"
	done
	[ "$rows" = "$(said bench/baseline rows 2)" ] ||
		die "bench/baseline is of $(said bench/baseline rows 2) rows," \
			"not $rows"
}
