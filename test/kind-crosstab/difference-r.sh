# Differences of columns that are apart and of columns with respondents in
# common, against R's survey package (test/oracle/difference.R), to 1e-9 of the
# unit, p-values likewise.
kind-crosstab -w w -q vote,hrs -b age -b m --multi m=m1,m2 \
    --net 'A or C=A|C' --stats mean --hide 0 --flag 0 --test-base 0 \
    --difference 'Y - M' --difference 'm1 - m2' -f tidy \
    "$KIND/test/data/k1.csv" 2>/dev/null >tidy.csv
awk -F , '
function near(a, b) { return a - b < 1e-9 && b - a < 1e-9 }
FNR == 1 && NR > 1 { for (i = 1; i <= NF; i++) place[$i] = i; next }
NR == FNR {
	if ($1 == "difference" && $4 !~ /Lead/)
		wanted[$3 "," $4] = $0
	next
}
$place["kind"] == "difference" {
	key = $place["column"] "," $place["row"]
	if (!(key in wanted))
		next
	split(wanted[key], w)
	good = near(w[5], $place["value"]) && near(w[6], $place["se"]) &&
	    near(w[7], $place["lower"]) && near(w[8], $place["upper"]) &&
	    near(w[9], $place["p"])
	print key ": " (good ? "as R has it" : "R has " wanted[key])
}' "$KIND/test/oracle/difference.csv" tidy.csv
# What the letters come from is the same, and so is a pair the other way round.
kind-crosstab -w w -q vote -b age --hide 0 --flag 0 --test-base 0 \
    --difference 'M - Y' --difference 'Y - M' -f tidy \
    "$KIND/test/data/k1.csv" | awk -F , '
function near(a, b) { return a - b < 1e-9 && b - a < 1e-9 }
$6 == "Y" && $8 == "answer" { split($NF, p, /[= ]/); letter[$9] = p[2] }
$6 == "M - Y" { value[$9] = $11; lower[$9] = $13; upper[$9] = $14 }
$6 == "Y - M" {
	good = near($NF, letter[$9]) && near($11, -value[$9]) &&
	    near($13, -upper[$9]) && near($14, -lower[$9])
	print $9 ": " (good ? "the same" : "another")
}'
