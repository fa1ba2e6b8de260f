# Columns, tests and associations of calibrated weights, against R's survey
# package: K1 raked to age and stratum (test/oracle/precision.R).
k1=$KIND/test/oracle/precision-k1.csv
cp "$KIND/test/oracle/targets/k1.csv" targets.csv
# tables ARGUMENT...
tables()
{
	kind-crosstab -w p --base-weight w --calibrated targets.csv \
	    --hide 0 --flag 0 --test-base 0 "$@"
}
tidy()
{
	tables -f tidy "$@" "$k1" | awk -F , '
	NR == 1 { for (i = 1; i <= NF; i++) place[$i] = i; next }
	{
		row = $place["row"]
		figure = $place["percent"]
		if (figure == "")
			figure = $place["value"]
		print $place["column"] == "" ? $place["break"] : \
		    $place["column"], $place["letter"], $place["kind"], row, \
		    figure, $place["se"], $place["p"]
	}' OFS=,
}
tidy -q vote -b age --test none >column
tidy -q vote -b age --test none --percent row >row
tidy -q vote -b age --test none --percent total >total
# What rows are is the other way round.
tidy -q hrs -b age --stats mean --versus total >mean
tidy -q vote -b age --versus total >"test"
tables -q vote,hrs -b m --multi m=m1,m2 --stats mean -f tidy "$k1" \
	2>/dev/null | awk -F , -v OFS=, '$6 == "m1" && $NF != "" {
	print $6, $7, $8, $9, $10 $11, $12, $NF }' >overlap
for break in age m1 stratum; do
	tidy -q vote -b $break --chi2 --test none | grep Rao
done >chi2
# near WHAT WANTED FOUND
awk -F , '
function near(what, wanted, found,  off)
{
	if (wanted == "")
		return
	off = found / wanted - 1
	n++
	if (found == "" || off > 1e-9 || off < -1e-9)
		print what ": " found " not " wanted
}
# The p-value against the letter or rest, of "B=0.1 rest=0.2".
function p_of(cell, other,  i, part, m, pair)
{
	m = split(cell, part, / /)
	for (i = 1; i <= m; i++) {
		split(part[i], pair, "=")
		if (pair[1] == other)
			return pair[2]
	}
}
FILENAME != "-" {
	what = FILENAME
	if (what == "chi2") {
		sub(/Rao-Scott /, "", $4)
		found[what, $1, $4] = $5
		p[what, $1, $4] = $7
		next
	}
	letter[what, $1] = $2
	found[what, $1, $4] = $5
	se[what, $1, $4] = $6
	p[what, $1, $4] = $7
	next
}
FNR == 1 { next }
$1 == "chi2" {
	near("F of " $2, $5, found["chi2", $2, "F"])
	near("df1 of " $2, $6, found["chi2", $2, "df1"])
	near("p of " $2, $7, p["chi2", $2, "F"])
	next
}
$1 == "overlap" && $2 == "m1" {
	p_m2 = p["overlap", $2, $4]
	sub(/^[^=]*=/, "", p_m2)
	sub(/ .*/, "", p_m2)
	near("p of " $0, $7, p_m2)
	next
}
$1 == "overlap" || $1 ~ /^test/ {
	file = $4 == "Mean" ? "mean" : "test"
	other = $3 == "rest" ? $3 : letter[file, $3]
	near("p of " $0, $7, p_of(p[file, $2, $4], other))
	next
}
{
	near($0, $5, found[$1, $2, $4])
	near("se of " $0, $6, se[$1, $2, $4])
}
END { print n " figures compared" }' column row total mean test overlap chi2 \
	- <"$KIND/test/oracle/precision.csv"
tables -q vote -b age --chi2 "$k1" | sed -n '/^A  /p; /Association/,$p'
tables -q vote -b age --chi2 --test none "$k1" | sed -n '/Association/,$p'
# What is a target does not vary, and is not tested with others.
tables -q age -b all --multi all=m1,m2 -f tidy "$k1" |
	awk -F , '$5 == "Total" && $8 == "answer" { print $9, $12, $13 }'
tables -q vote -b age -f tidy "$k1" >one
{ head -n 1 "$k1"; tail -n +2 "$k1" | sort -t , -k 9; } |
	tables -q vote -b age -f tidy | cmp one -
for option in '--test pooled' --of-responses; do
	# shellcheck disable=SC2086
	tables -q vote -b age $option "$k1" 2>&1 | tail -n 1
done
