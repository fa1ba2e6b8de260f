# SPDX-License-Identifier: GPL-3.0-or-later
# What bench/run and bench/weight share.  Each sets bench to its name, rows,
# columns and bytes to what the survey has, and rounds; and has title JOB, which
# prints what JOB is called in a table.
# shellcheck shell=sh disable=SC2154 # what they set

die()
{
	echo "bench/$bench: $*" >&2
	exit 2
}

# A whole number from 1, in at most nine digits.
check_number()
{
	case $2 in
	'' | 0* | *[!0-9]* | ??????????*)
		die "$1: \"$2\" is not a whole number from 1" ;;
	esac
}

from_here()
{
	case $1 in
	/*) echo "$1" ;;
	*) echo "$PWD/$1" ;;
	esac
}

make_dir()
{
	if [ -n "$KIND_BENCH_DIR" ]; then
		dir=$KIND_BENCH_DIR
		mkdir -p "$dir" || exit 2
		trap 'rm -rf "$dir/times.$$"' EXIT
	else
		dir=${TMPDIR:-/tmp}/kind-bench.$$
		(umask 077 && mkdir "$dir") || exit 2
		trap 'rm -rf "$dir"' EXIT
	fi
	trap 'exit 2' HUP INT PIPE TERM
	times=$dir/times.$$
	mkdir "$times" || exit 2
}

# The last processor that we may use; empty if taskset cannot tell.
find_cpu()
{
	cpu=$(taskset -cp $$ 2>/dev/null | sed 's/.*[^0-9]//')
	taskset -c "$cpu" true 2>/dev/null || cpu=
}

pinned()
{
	if [ -n "$cpu" ]; then
		taskset -c "$cpu" "$@"
	else
		"$@"
	fi
}

machine_facts()
{
	model=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null |
		head -n 1)
	echo "cpu       ${model:-$(uname -m)}"
	if [ -n "$cpu" ]; then
		echo "pinned    to processor $cpu"
	else
		echo "pinned    no (taskset is missing or refused)"
	fi
	[ ! -r /proc/loadavg ] || echo "load      $(cut -d ' ' -f 1 \
		/proc/loadavg) on $(getconf _NPROCESSORS_ONLN) processors"
	echo "scanner   ${KIND_SCAN:-default}"
	echo "rounds    $rounds, interleaved; medians"
	echo
}

facts()
{
	echo "rows      $rows"
	echo "columns   $columns"
	echo "bytes     $bytes ($((bytes / rows)) a row)"
	machine_facts
}

# How a program is told to use one thread, if it knows of threads.
one_thread()
{
	! "$1" -h | grep -q -e '-j ' || echo -j1
}

# measure JOB COMMAND...: one more line in the times of JOB.
measure()
{
	name=$1
	shift
	if ! pinned bench/runtime "$times/$name" "$@" 2>"$times/err"; then
		cat "$times/err" >&2
		die "$name: failed: $*"
	fi
}

# median FIELD JOB
median()
{
	awk -v f="$1" '{ print $f }' "$times/$2" | sort -n | awk '
		{ v[NR] = $1 }
		END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# The megabytes of the largest process of JOB, of all rounds.
most_memory()
{
	awk '$3 > m { m = $3 } END { print m * 1024 / 1e6 }' "$times/$1"
}

# table BASE HEADING JOB...: times as fast as BASE.
table()
{
	peer=$(median 1 "$1")
	printf '%-29s %9s %9s %8s %10s %8s\n' '' "user+sys" "wall" \
		"MB/s" "times the" "max RSS"
	printf '%-29s %9s %9s %8s %10s %8s\n' job "s" "s" "" "$2" "MB"
	shift 2
	for job; do
		awk -v name="$(title "$job")" -v cpu="$(median 1 "$job")" \
			-v wall="$(median 2 "$job")" -v peer="$peer" \
			-v bytes="$bytes" -v max="$(most_memory "$job")" \
			'BEGIN {
			if (cpu <= 0)
				cpu = 1e-6
			printf "%-29s %9.3f %9.3f %8.0f %10.2f %8.1f\n", name,
			    cpu, wall, bytes / 1e6 / cpu, peer / cpu,
			    max
		}'
	done
	echo
}
