#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/engines.sh [-n] [large]: run kind under GNU parallel, Slurm, make and a
# driver that is as careless as engines can be: the examples of kind-scale(7),
# and what is in test/engines.
#
#	-n	install nothing; what is not there is skipped
#	large	only compare 16 parts with one run, with 10,000,000 respondents
#
# Speaks TAP.  The last line has the counts; the status is 0 if none failed.
# ENGINE_ROUNDS and ENGINE_SEED are the driver's.
exec </dev/null
install=yes

usage()
{
	echo "usage: test/engines.sh [-n] [large]" >&2
	exit 2
}

while getopts n opt; do
	case $opt in
	n) install='' ;;
	*) usage ;;
	esac
done
shift $((OPTIND - 1))
case $1 in
'' | large) ;;
*) usage ;;
esac

top=$(cd "$(dirname "$0")/.." && pwd) && cd "$top" || exit 2
mine=$top/test/engines
[ -z "$install" ] || sh .ci/install engines || exit 2

LC_ALL=C TZ=UTC0
export LC_ALL TZ
unset LANGUAGE COLUMNS SOURCE_DATE_EPOCH KIND_CODEBOOK KIND_SCAN CDPATH
unset MAKEFLAGS MFLAGS MAKELEVEL
umask 022
scratch=$(mktemp -d "${TMPDIR:-/tmp}/kind-engines.XXXXXX") || exit 2
TMPDIR=$scratch
HOME=$scratch
slurm=$scratch/slurm
# shellcheck disable=SC1091 # a file of its own
. "$mine/slurm.sh"
trap 'slurm_down; rm -rf "$scratch"' EXIT
trap 'exit 2' HUP INT PIPE TERM

PATH=$top/kind-tabulate:$top/kind-crosstab:$top/kind-split:$PATH
PATH=$top/kind-read:$top/kind-filter:$PATH
KIND=$top
POLL=$top/demo/synthetic-poll.csv
export TMPDIR HOME PATH KIND POLL slurm

# find_engines: into $engines; what came of Slurm into $workers.
find_engines()
{
	engines=''
	parallel --version 2>/dev/null | grep -q '^GNU parallel' &&
		engines=parallel
	if ! slurm_there; then
		workers='ok - Slurm: three workers # SKIP no Slurm'
	elif slurm_up; then
		engines="$engines slurm"
		workers='ok - Slurm: three workers'
	else
		workers="not ok - Slurm: three workers
$(tail -n 4 "$slurm"/*.log | sed 's/^/# /')"
	fi
}

# part NAME COMMAND...: runs it, which ends with status 0 if it came to its end.
part()
{
	name=$1
	shift
	"$@" || echo "not ok - $name: ended with status $?"
}

killed_worker()
{
	case " $engines " in
	*" slurm "*) part Slurm sh "$mine/killed.sh" ;;
	*) echo 'ok - Slurm: a killed worker # SKIP no Slurm' ;;
	esac
}

driver()
{
	if command -v python3 >/dev/null; then
		part driver python3 "$mine/driver.py" "${ENGINE_ROUNDS:-40}" \
			"${ENGINE_SEED:-1}"
	else
		echo 'ok - driver # SKIP no python3'
	fi
}

all_engines()
{
	echo "$workers"
	export KIND_ENGINES="$engines" KIND_TESTS=manuals/kind-scale
	part manuals sh test/manuals.sh
	killed_worker
	driver
	part parts sh "$mine/parts.sh" 200000
}

checks()
{
	case $1 in
	large) part parts sh "$mine/parts.sh" 10000000 ;;
	*) all_engines ;;
	esac
	echo complete
}

# This shell, and none below it, is the parent of the workers.
[ "$1" = large ] || find_engines
checks "$1" 2>&1 | awk -f test/count.awk
