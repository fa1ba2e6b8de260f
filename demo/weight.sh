#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# demo/weight.sh [-n]: the model poll, weighted.  Installs what is missing (not
# with -n), builds kind, takes the poll as it came from the field, weights it
# to the model population, and prints the figures of demo/run.
cd "$(dirname "$0")/.." || exit 2

[ "$1" = -n ] || sh .ci/install || exit
${MAKE:-make} -s all demo/generate || exit 2

PATH=$PWD/kind-weight:$PWD/kind-tabulate:$PATH
poll=demo/synthetic-poll

demo/generate -u |
	kind-weight -t $poll.targets.csv |
	kind-tabulate -c $poll.codebook.csv --agree -q 'kind_*' \
		--base 'All adults in a synthetic (invented) poll'
