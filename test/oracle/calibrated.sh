#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh calibrated.sh SURVEY FILE [ARGUMENT...]: makes the weights of calibrated.csv
# for the SURVEY by kind-weight in the current directory, tabulates them with
# --calibrated and the ARGUMENTs, and compares estimates, standard errors and
# intervals with those of R.  Prints a line for each kind of weights.  R's
# rake() has another variance, and is left out.
here=${0%/*}
survey=$1
file=$2
shift 2

# Lines of calibrated.csv, with tabs, of the survey and no rake().
awk -v survey="$survey" '
	NR > 1 {
		gsub(/""/, "\001")
		n = split($0, part, "\"")
		line = ""
		for (i = 1; i <= n; i++) {
			if (i % 2)
				gsub(/,/, "\t", part[i])
			line = line part[i]
		}
		gsub(/\t\001\t/, "\t\t", line)
		gsub(/\001/, "\"", line)
		if (index(line, survey "\t") == 1 && line !~ /\trake\t/)
			print line
	}' "$here/calibrated.csv" >wanted

cut -f 2-4 wanted | sort -u | tr '\t' '|' |
while IFS='|' read -r targets start method; do
	case $method in
	linear) option='--method linear' ;;
	*) option='--method rake' ;;
	esac
	# shellcheck disable=SC2086 # options are words
	kind-weight -t "$here/targets/$targets.csv" -n rim $option \
	    ${start:+-w "$start"} "$file" >weighed.csv 2>err || cat err
	awk -F '\t' -v targets="$targets" -v start="$start" \
	    -v method="$method" '
		$2 == targets && $3 == start && $4 == method' wanted >these
	cut -f 5-7 these | awk -F '\t' '
		{ key = $1 "|" ($3 == "Mean") }
		!(key in list) { list[key] = $2; seen[key, $2] = 1; next }
		!seen[key, $2]++ { list[key] = list[key] "," $2 }
		END { for (key in list) print key "|" list[key] }' >runs
	while IFS='|' read -r where mean questions; do
		[ "$mean" = 1 ] || mean=
		kind-tabulate -w rim ${start:+--base-weight "$start"} \
		    --calibrated "$here/targets/$targets.csv" \
		    -q "$questions" ${where:+--where "$where"} \
		    ${mean:+--mean} "$@" -f tidy weighed.csv 2>err >out ||
			cat err >&2
		awk -v where="$where" '{ print where "|" $0 }' out
	done <runs >found
	awk -v what="$targets${start:+ from $start}, $method" '
	function far(a, b)
	{
		if (a == "" || b == 0)
			return a == "" || a != 0
		return (a / b - 1) ^ 2 > 1e-18
	}
	NR == FNR {
		bar = index($0, "|")
		where = substr($0, 1, bar - 1)
		n = split(substr($0, bar + 1), f, ",")
		# Bases may have commas; these stand behind.
		k = 1
		while (k < n && f[k] != "Total")
			k++
		key = where "|" f[2] "|" f[k + 4]
		value[key] = f[k + 5] f[k + 6]
		se[key] = f[k + 7]
		lower[key] = f[k + 8]
		upper[key] = f[k + 9]
		next
	}
	{
		split($0, f, "\t")
		key = f[5] "|" f[6] "|" f[7]
		count++
		if (far(value[key], f[8]) || far(se[key], f[9]) ||
		    (f[14] != "" && (far(lower[key], f[14]) ||
		    far(upper[key], f[15])))) {
			print what ": " key ": " value[key] " (" se[key] \
			    "), wanted " f[8] " (" f[9] ")"
			wrong++
		}
	}
	END { print what ": " count - wrong " of " count " as R has them" }
	' found these
done
