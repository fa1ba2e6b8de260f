#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh tabulate.sh RUN OPTION...: runs kind-tabulate in the current directory, and
# compares its figures with those of the RUN in expected.csv.
here=${0%/*}
run=$1
shift
kind-tabulate -f tidy "$@" >tidy.csv 2>err || cat err
awk -v run="$run" -f "$here/compare.awk" "$here/expected.csv" tidy.csv
