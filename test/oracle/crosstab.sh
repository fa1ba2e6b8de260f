#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh crosstab.sh NAME RUN WANTED OPTION...: runs kind-crosstab in the current
# directory, without hiding small bases, and compares the figures that WANTED
# names (crosstab.awk says which there are) with those of RUN in
# crosstab-NAME.csv.  WANTED "all" is one run after another with each method
# and correction.  Prints how many agree, and at most 20 that do not.
here=${0%/*}
name=$1 set_of=$2 wanted=$3
shift 3

# compare WANTED OPTION...
compare()
{
	asked=$1
	shift
	kind-crosstab -f tidy --flag 0 --hide 0 "$@" >tidy.csv 2>err ||
		cat err
	awk -v run="$set_of" -v wanted="$asked" -f "$here/crosstab.awk" \
	    "$here/crosstab-$name.csv" tidy.csv >how || sed '$d' how | sed 20q
	tail -n 1 how
}

if [ "$wanted" != all ]; then
	compare "$wanted" "$@"
	exit
fi
compare 'figures linearised letters' --chi2 "$@"
compare rest --versus total "$@"
compare rest_pooled --versus total --test pooled "$@"
compare linearised_bonferroni --correct bonferroni "$@"
compare linearised_bh --correct bh "$@"
for method in pooled unpooled quantum reporter spss; do
	compare $method --test $method "$@"
done
