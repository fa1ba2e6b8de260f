#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# busy.sh [ROWS]: do two threads wait well when another process has one of the
# processors?  Runs programs with -j 2 in turn on a survey of ROWS (280000, 200
# MB), beside a process that spins on the last processor.  Status 1 if a run took
# over three times the median of its program.
#
# KIND_BENCH_DIR   a directory for the survey, which is then left there; else
#                  one that is removed at the end
# KIND_BENCH_RUNS  runs of each (20)
# KIND_BIN         where kind-filter/kind-filter and so on are, if not here

LC_ALL=C
export LC_ALL
unset KIND_CODEBOOK

bench=busy
# shellcheck source=bench/measure.sh
. "$(dirname "$0")/measure.sh"

# run NAME ARGUMENT...
run()
{
	name=$1
	shift
	measure "$name" "${KIND_BIN:-.}/$name/$name" -j 2 "$@" "$file"
}

# told NAME: a line of the table; status 1 if a run took too long.
told()
{
	awk '{ print $2 }' "$times/$1" | sort -n | awk -v name="$1" \
		-v median="$(median 2 "$1")" '
		NR == 1 { least = $1 }
		END {
			printf "%-13s %8.3f %8.3f %8.3f %13.2f\n", name,
			    least, median, $1, $1 / median
			exit $1 > 3 * median
		}'
}

rows=${1:-280000}
rounds=${KIND_BENCH_RUNS:-20}
check_number ROWS "$rows"
check_number KIND_BENCH_RUNS "$rounds"
KIND_BENCH_DIR=${KIND_BENCH_DIR:+$(from_here "$KIND_BENCH_DIR")}
KIND_BIN=${KIND_BIN:+$(from_here "$KIND_BIN")}
cd "$(dirname "$0")/.." || exit 2
make -s bench/large bench/touchbytes bench/runtime || exit 2
[ -n "$KIND_BIN" ] || make -s all || exit 2
make_dir
file=$dir/survey.csv
bench/large "$rows" >"$file" || die "cannot write $file"
bench/touchbytes "$file" || exit 2	# now it is in the page cache

find_cpu
[ -n "$cpu" ] || die "taskset is missing or refused"
echo "rows      $rows"
machine_facts
# It ends with the directory.
# shellcheck disable=SC2016 # the inner sh expands it
pinned sh -c 'while [ -d "$1" ]; do :; done' sh "$times" &
cpu=
round=0
while [ $round -lt "$rounds" ]; do
	run kind-filter 'gender == "Female" and age >= 18'
	run kind-tabulate -w weight -q q20
	run kind-crosstab -w weight -q q20 -b gender
	run kind-read
	round=$((round + 1))
done
printf '%-13s %8s %8s %8s %13s\n' 'wall, s' least median most 'most / median'
slow=0
for name in kind-filter kind-tabulate kind-crosstab kind-read; do
	told $name || slow=1
done
exit $slow
