#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh weight.sh SURVEY [FILE]: makes every run of weight-runs.csv that weighs the
# SURVEY, by kind-weight in the current directory, and compares the weights with
# those of R (weight.awk).  Without a FILE the survey is made again from
# weight-SURVEY.csv.  Prints a line for each run.
here=${0%/*}
survey=$1
wanted=$here/weight-$survey.csv
file=$2
if [ -z "$file" ]; then
	file=$survey.csv
	awk -F , '
		NR == 1 { while ($++last != "n") ; }
		{
			line = $1
			for (i = 2; i < last; i++)
				line = line "," $i
			for (i = NR == 1 ? 1 : $last; i > 0; i--)
				print line
		}' "$wanted" >"$file"
fi

tr -d '"' <"$here/weight-runs.csv" | grep "^$survey,r" |
while IFS=, read -r _ run targets start options; do
	# shellcheck disable=SC2086 # options are words
	kind-weight -t "$here/targets/$targets.csv" -n rim \
	    ${start:+-w "$start"} $options "$file" >out.csv 2>err ||
		cat err
	printf '%s\n' "$targets${start:+ from $start} $options: $(awk \
		-v run="$run" -v start="$start" -v name=rim \
		-f "$here/weight.awk" "$wanted" out.csv)"
done
