#!/bin/sh
# Real exports, and small files of which each has one thing wrong.
dir=${KIND_SURVEYS:-$KIND/../shared/data}
if ! [ -d "$dir/messy" ] || ! [ -d "$dir/dialects" ]; then
	echo skip: no survey files
	exit
fi
cd "$dir" || exit
out=$OLDPWD/out

# try FILE OPTION...: is it what is expected, and what is said?
try()
{
	file=$1
	shift
	name=${file##*/}
	{ kind-read "$@" "$file" >"$out"; } 2>&1
	cmp "messy/expected/${name%.*}.csv" "$out" && echo "$name: same"
}

try messy/bare-quote-in-field.csv --repair
try messy/bom-utf8.csv
try messy/cp1252.csv -e windows-1252
try messy/cp1252.csv
try messy/crlf.csv
try messy/ctrl-z.csv
try messy/formula-injection.csv
try messy/mixed-eol.csv
try messy/qualtrics-3row.csv
try messy/qualtrics-legacy-2row.csv
try messy/semicolon-ambiguous-1.234.csv -D
try messy/semicolon-decimal-comma.csv -D
try messy/spaces-around.csv
try messy/tab.tsv
try messy/trailing-empty-rows.csv
try messy/utf16le-bom-tab.csv
try messy/utf16le-nobom.csv
# Here the line breaks become spaces, unlike in expected/.
kind-read messy/embedded-newlines.csv
for file in messy/bare-quote-in-field.csv messy/bom-only.csv \
	messy/gzip-as-csv.csv messy/nul-tail.csv messy/ragged-long.csv \
	messy/ragged-short.csv messy/sav-ncases-huge.sav \
	messy/sav-truncated-data.sav \
	messy/unterminated-quote.csv messy/utf16le-lone-surrogate.csv \
	messy/utf8-mixed-invalid.csv messy/zip-as-csv.csv; do
	{ kind-read "$file" >"$out"; } 2>&1 | cut -c 1-79
	kind-read "$out" >/dev/null 2>&1
	echo "then $?"
done
for file in messy/bad-weights.csv messy/duplicate-columns.csv \
	messy/empty-header-cell.csv messy/escape-sequences.csv \
	messy/google-forms-timestamp.csv messy/missing-tokens.csv \
	messy/multi-semicolon.csv messy/single-column-blank.csv \
	messy/surveymonkey-2row.csv \
	messy/wide-20000-columns.csv dialects/StarWars.csv \
	dialects/comma-survey.csv dialects/flying-etiquette.csv \
	dialects/sleeping-alone-data.csv dialects/steak-risk-survey.csv \
	dialects/thanksgiving-2015-poll-data.csv dialects/weather-check.csv \
	nonvoters/nonvoters_data.csv illinois/illinois.csv; do
	{ kind-read "$file" >"$out"; } 2>&1
	echo "${file##*/}: $(wc -l <"$out" | tr -d ' ') lines"
	kind-read "$out" 2>/dev/null | cmp - "$out"
done
