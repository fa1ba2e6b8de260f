#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# letters.sh [SAMPLES]: how often do columns that do not differ get a letter at
# 5%?  Counts in surveys of bench/samples, 4 columns each, with 200 questions in
# SAMPLES (10) surveys of each kind: in about a minute.  The same numbers in
# every run.
LC_ALL=C
export LC_ALL
unset KIND_CODEBOOK
samples=${1:-10}
cd "$(dirname "$0")/.." || exit 2
make -s all bench/samples || exit 2

# The p-values of one survey, each once, one a line.
tests()
{
	bench/samples "$@" | kind-crosstab/kind-crosstab ${weight:+-w $weight} \
	    -q "$questions" -b g --test-base 0 -f tidy 2>/dev/null | awk -F , '
		$8 == "answer" && $9 == "Yes" && $6 != "Total" {
			n = split($NF, p, " ")
			for (i = 1; i <= n; i++) {
				split(p[i], part, "=")
				if (part[1] > $7)
					print part[2]
			}
		}'
}

questions=$(awk 'BEGIN { for (i = 1; i <= 200; i++)
	printf "%sq%d", (i > 1 ? "," : ""), i }')
echo 'each  weights  design effect  share  pairs tested  with a letter'
for each in 30 50 200; do
	for spread in 0 30 50 80; do
		for percent in 50 20; do
			seed=0
			weight=
			[ $spread -eq 0 ] || weight=w
			while [ $seed -lt "$samples" ]; do
				seed=$((seed + 1))
				tests $seed 4 $each 200 $percent $spread
			done | awk -v each=$each -v spread=$spread \
			    -v percent=$percent '
				{ n++; letters += $1 <= 0.05 }
				END {
					printf "%4d  %-7s  %13.2f  %4d%%  " \
					    "%12d  %12.1f%%\n", each, spread ? \
					    "yes" : "no", exp((spread / 100) ^ \
					    2), percent, n, 100 * letters / n
				}'
		done
	done
done
