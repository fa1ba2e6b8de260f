#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# others.sh TOOL TASK FILE: what bench/others measures, a command each, as the
# manual of each tool would have it.  What a tool prints is made lines of
# answer, tab, percent where it can be asked for that.
# kind's programs are in $filter, $tabulate and $crosstab.
# shellcheck disable=SC2154,SC2086,SC2016,SC1010 # these; then, of Miller
file=$3

# The syntax that follows, after reading the file.
pspp_with()
{
	{
		head -n 1 "$file" | awk -v FS=, -v file="$file" '{
			printf "GET DATA /TYPE=TXT /FILE=\"%s\" ", file
			printf "/ARRANGEMENT=DELIMITED /DELCASE=LINE "
			printf "/FIRSTCASE=2 /DELIMITERS=\",\" "
			printf "/QUALIFIER=\47\"\47 /VARIABLES="
			for (i = 1; i <= NF; i++) {
				format = $i == "weight" ? "F14.9" : "A200"
				if ($i == "id" || $i == "age")
					format = "F10"
				printf " %s %s", $i, format
			}
			print "."
		}'
		printf '%s\n' "$@"
	} | pspp -O format=csv /dev/stdin
}

# Some put another file in the place of the one they are told to write, so
# they must not be told /dev/stdout.
take_kept()
{
	[ ! -e "$file.kept" ] || cat "$file.kept"
	rm -f "$file.kept"
}

sqlite()
{
	sqlite3 -batch :memory: ".import --csv $file t" "$@"
}

# 26 is the place of q20.
case $1-$2 in
kind-count) "$filter" $filter_1 -n 'not missing(id)' "$file" ;;
kind-filter) "$filter" $filter_1 'gender == "Female" and age >= 18 and
	region == "Wales"' "$file" ;;
kind-one) "$tabulate" $tabulate_1 -w weight -q q20 -f tidy "$file" ;;
kind-table) "$crosstab" $crosstab_1 -w weight -q q20 -b gender -f tidy \
	"$file" ;;
kind-strays) "$tabulate" -q answer -f tidy "$file" ;;

mawk-count) mawk 'END { print NR - 1 }' "$file" ;;
mawk-filter) mawk -F , 'NR == 1 || $2 == "Female" && $3 >= 18 &&
	$4 == "Wales"' "$file" ;;
mawk-one) mawk -F , -v OFS='\t' '
	NR > 1 && $26 != "" { sum[$26] += $NF; all += $NF }
	END {
		for (a in sum)
			print a, 100 * sum[a] / all
	}' "$file" ;;
mawk-table) mawk -F , -v OFS='\t' '
	NR > 1 && $26 != "" { sum[$26 OFS $2] += $NF; all[$2] += $NF }
	END {
		for (a in sum) {
			split(a, part, OFS)
			print a, 100 * sum[a] / all[part[2]]
		}
	}' "$file" ;;
mawk-strays) mawk -F , -v OFS='\t' 'NR > 1 { n[$3]++ }
	END {
		for (a in n)
			print a, n[a]
	}' "$file" ;;

miller-count) mlr --icsv --onidx count "$file" ;;
miller-filter) mlr --csv filter '$gender == "Female" && $age >= 18 &&
	$region == "Wales"' "$file" ;;
miller-one) mlr --icsv --otsv filter '$q20 != ""' then \
	stats1 -a sum -f weight -g q20 then fraction -p -f weight_sum then \
	cut -x -f weight_sum "$file" ;;
miller-table) mlr --icsv --otsv filter '$q20 != ""' then \
	stats1 -a sum -f weight -g q20,gender then \
	fraction -p -f weight_sum -g gender then cut -x -f weight_sum \
	"$file" ;;
miller-strays) mlr --icsv --otsv count -g answer "$file" ;;

datamash-count) datamash -t , --header-in count 1 <"$file" ;;
datamash-one) datamash -t , -s --header-in -g 26 sum 60 <"$file" ;;
datamash-table) datamash -t , -s --header-in -g 26,2 sum 60 <"$file" ;;
datamash-strays) datamash -t , -s --header-in -g 3 count 1 <"$file" |
	tr , '\t' ;;

sqlite3-count) sqlite 'SELECT count(*) FROM t' ;;
sqlite3-filter) sqlite '.mode csv' '.headers on' "SELECT * FROM t WHERE
	gender = 'Female' AND age + 0 >= 18 AND region = 'Wales'" ;;
sqlite3-one) sqlite '.mode tabs' "SELECT q20, 100 * sum(weight) /
	sum(sum(weight)) OVER () FROM t WHERE q20 <> '' GROUP BY q20" ;;
sqlite3-table) sqlite '.mode tabs' "SELECT q20, gender, 100 * sum(weight) /
	sum(sum(weight)) OVER (PARTITION BY gender) FROM t WHERE q20 <> ''
	GROUP BY q20, gender" ;;
sqlite3-strays) sqlite '.mode tabs' 'SELECT answer, count(*) FROM t
	GROUP BY answer' ;;

csvkit-count) csvstat --count "$file" ;;
csvkit-filter) csvgrep -c gender -r '^Female$' "$file" |
	csvgrep -c age -r '^(1[89]|[2-9][0-9])$' |
	csvgrep -c region -r '^Wales$' ;;
csvkit-one) csvcut -c q20,weight "$file" | csvsql -y 0 -I --query "SELECT q20,
	100 * sum(weight) / sum(sum(weight)) OVER () FROM stdin
	WHERE q20 <> '' GROUP BY q20" | csvformat -T ;;
csvkit-table) csvcut -c q20,gender,weight "$file" | csvsql -y 0 -I --query \
	"SELECT q20, gender, 100 * sum(weight) / sum(sum(weight))
	OVER (PARTITION BY gender) FROM stdin WHERE q20 <> ''
	GROUP BY q20, gender" | csvformat -T ;;
csvkit-strays) csvcut -c answer "$file" | csvsql -y 0 -I --query 'SELECT answer,
	count(*) FROM stdin GROUP BY answer' | csvformat -T ;;

pspp-count) pspp_with 'COMPUTE everybody = 1.' 'AGGREGATE /OUTFILE=*
	/BREAK=everybody /rows = N.' 'LIST rows.' ;;
pspp-filter) pspp_with 'SELECT IF (gender = "Female" AND age >= 18 AND
	region = "Wales").' "SAVE TRANSLATE /OUTFILE=\"$file.kept\" /TYPE=CSV
	/FIELDNAMES /REPLACE."
	take_kept ;;
pspp-one) pspp_with 'SELECT IF (q20 <> "").' 'WEIGHT BY weight.' \
	'FREQUENCIES q20.' ;;
pspp-table) pspp_with 'SELECT IF (q20 <> "").' 'WEIGHT BY weight.' \
	'CROSSTABS /TABLES=q20 BY gender /CELLS=COLUMN.' ;;
pspp-strays) pspp_with 'FREQUENCIES answer.' ;;

data.table-*) Rscript bench/others.R table "$2" "$file" ;;
survey-one | survey-table) Rscript bench/others.R survey "$2" "$file" ;;
duckdb-filter) node bench/others.js duckdb filter "$file" &&
	take_kept ;;
duckdb-* | polars-*) node bench/others.js "$1" "$2" "$file" ;;
*) exit 3 ;;		# not what it can do
esac
