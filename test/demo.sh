#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test/demo.sh: the model poll is what its generator makes, and its figures
# depend on nothing but the data.
work=$TMPDIR/demo
mkdir -p "$work" || exit 2

# same TITLE WANTED GOT
same()
{
	if cmp -s "$2" "$3"; then
		echo "ok - demo: $1"
	else
		echo "not ok - demo: $1"
		diff -u "$2" "$3" | sed 's/^/# /' | head -n 40
	fi
}

figures()
{
	kind-tabulate -w weight --agree -q 'kind_*' "$@" ||
		echo "status $?"
} 2>&1

demo/generate >"$work/generated.csv"
same "the generator makes the poll again" "$POLL" "$work/generated.csv"

cut -d , -f 1-11 "$POLL" >"$work/unweighted.csv"
demo/generate -u >"$work/got"
same "generate -u leaves the weights out, and nothing else" \
	"$work/unweighted.csv" "$work/got"

# The poll's weights are the shares of generate.c, to nine decimals.
kind-weight -t demo/synthetic-poll.targets.csv "$work/unweighted.csv" \
	2>"$work/remarks" |
	awk -F , -v OFS=, 'NR > 1 { $NF = sprintf("%.9f", $NF) } { print }' \
		>"$work/got"
same "kind-weight gives the poll its weights again" "$POLL" "$work/got"

# The figures that YouGov and the Mental Health Foundation published.
printf '%s\n' 72 52 40 43 >"$work/wanted"
MAKE=true sh demo/weight.sh -n >"$work/weighted" 2>"$work/remarks"
awk '/ 4,256$/ && !/^Base/ { print $(NF - 5) }' "$work/weighted" >"$work/got"
same "demo/weight.sh ends in the published figures" "$work/wanted" "$work/got"
kind-tabulate -c demo/synthetic-poll.codebook.csv --agree -q 'kind_*' \
	--base 'All adults in a synthetic (invented) poll' "$POLL" >"$work/wanted"
same "and says what the weighted poll says" "$work/wanted" "$work/weighted"

MAKE=true sh demo/run -n >"$work/wanted" 2>"$work/messages"
: >"$work/none"
same "demo/run has nothing to complain of" "$work/none" "$work/messages"

# The rows in another order, by a number that mixes theirs.
awk 'NR == 1 { print; next }
	{ print NR * 1103515245 % 2147483648 "\t" $0 | "sort -n | cut -f 2-" }
	' "$POLL" >"$work/shuffled.csv"

figures "$POLL" >"$work/figures"
: >"$work/got"
if [ "$(wc -l <"$work/figures")" -lt 5 ] ||
	grep '^status' "$work/figures" >"$work/got"; then
	echo "no figures" >>"$work/got"
fi
same "kind-tabulate prints figures" "$work/none" "$work/got"
for scanner in $(test/unit/scanners); do
	KIND_SCAN=$scanner figures "$POLL" >"$work/got"
	same "the same bytes with KIND_SCAN=$scanner" "$work/figures" \
		"$work/got"
done
figures "$work/shuffled.csv" >"$work/got"
same "the same bytes with the rows in another order" "$work/figures" \
	"$work/got"
figures <"$POLL" >"$work/got"
same "the same bytes from a pipe" "$work/figures" "$work/got"
kind-filter 'age >= 18' "$POLL" | kind-read | figures >"$work/got"
same "the same bytes with the stages in another order" "$work/figures" \
	"$work/got"
