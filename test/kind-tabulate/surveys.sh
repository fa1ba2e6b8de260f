# Real surveys and what R's survey package says of them, to 1e-9: kept
# outside the project; test/oracle/compare.awk compares.
data=${KIND_SURVEYS:-$KIND/../shared/data}
if [ ! -d "$data/illinois" ] || [ ! -d "$data/nonvoters" ]; then
	echo 'skip: no survey files'
	exit
fi

# compare RUN OPTION...: against the file RUN.csv
compare()
{
	run=$1
	shift
	if ! kind-tabulate -w weight -f tidy "$@" >tidy.csv 2>err; then
		cat err
		return
	fi
	awk -v run="$run" -f "$KIND/test/oracle/compare.awk" "./$run.csv" \
	    tidy.csv
}

# Illinois: weights of the population's size, 71 of them 0.
awk -F , '{
	gsub(/"/, "")
	kind = $3 == "prop" ? "percent" : $3 == "weighted_count" ? \
	    "weighted" : ""
	if (NR == 1)
		print "run,question,kind,row,column,value"
	if (kind != "" && $6 == "all")
		printf "illinois,%s,answer,%s,%s,%.17g\n", $4, $5, kind,
		    kind == "percent" ? 100 * $7 : $7
}' "$data/illinois/oracle-illinois.csv" >illinois.csv
questions=$(awk -F , '$1 == "illinois" && !seen[$2]++ {
	printf "%s%s", comma, $2
	comma = ","
}' illinois.csv)
compare illinois -q "$questions" "$data/illinois/illinois.csv"
awk -F , '$3 ~ /kish_deff/ { deff = $7; gsub(/"/, "", deff) }
	$8 == "base" && $2 == "sex" {
		off = $18 / $19 / deff - 1
		print (off < 1e-9 && off > -1e-9) ? "design effect agrees" : \
		    "design effect is " $18 / $19 ", not " deff
	}' "$data/illinois/oracle-illinois.csv" tidy.csv

# Non-voters: answers are codes, -1 is an answer, NA is not asked.
kind-read -m NA "$data/nonvoters/nonvoters_data.csv" >nonvoters.csv 2>err ||
	cat err
awk -F , '
function put(run, kind, row, column, value) {
	file = run ".csv"
	if (!(file in seen)) {
		seen[file] = 1
		print "run,question,kind,row,column,value" >file
	}
	printf "%s,%s,%s,%s,%s,%.17g\n", run, $4, kind, row, column,
	    value >file
}
function bound(method, column) {
	put($6 " " method, "answer", $5, column, 100 * $7)
}
BEGIN {
	share["prop"] = "percent"
	share["prop_se"] = "se"
	count["total"] = "weighted"
	count["unweighted_count"] = "unweighted"
	bounds["ci_wilson_kgadj_t"] = "wilson"
	bounds["ci_xlogit"] = "logit"
	bounds["ci_beta"] = "korn-graubard"
	bounds["ci_wald_t"] = "wald"
	mean["mean"] = "value"
	mean["mean_se"] = "se"
	mean["mean_ci_t_lo"] = "lower"
	mean["mean_ci_t_hi"] = "upper"
}
{
	gsub(/"/, "")
	gsub(/\//, "%", $6)	# in a file name
}
$6 ~ / vs / || $7 == "NA" { next }
$3 in share && $5 != "" { bound("wilson", share[$3]) }
$3 in count && $5 != "" { put($6 " wilson", "answer", $5, count[$3], $7) }
$3 ~ /^ci_.*_(lo|hi)$/ && $5 != "" {
	method = $3
	sub(/_(lo|hi)$/, "", method)
	if (method in bounds)
		bound(bounds[method], $3 ~ /_lo$/ ? "lower" : "upper")
}
$3 in mean { put($6 " mean", "mean", "Mean", mean[$3], $7) }
$3 == "var" { put($6 " mean", "sd", "Standard deviation", "value", sqrt($7)) }
$3 == "quantile_hf2" && $5 == 0.5 {
	put($6 " mean", "median", "Median", "value", $7)
}' "$data/nonvoters/oracle.csv"
for file in *' wilson.csv' *' wald.csv' *' logit.csv' *' korn-graubard.csv'
do
	run=${file%.csv}
	group=${run% *} method=${run##* }
	column=${group%%=*} answer=$(echo "${group#*=}" | tr % /)
	where=''
	[ "$group" = all ] || where="$column == \"$answer\""
	questions=$(awk -F , 'NR > 1 && !seen[$2]++ {
		printf "%s%s", comma, $2
		comma = ","
	}' "./$file")
	compare "$run" -q "$questions" --interval "$method" \
	    ${where:+--where "$where"} nonvoters.csv
done >shares
awk '/ agree$/ { runs++; figures += $(NF - 2); next } { print }
	END { print runs " runs, " figures " figures agree" }' shares
compare 'all mean' -q ppage --mean nonvoters.csv

# The same with a codebook, whose labels take the place of the codes in what
# is expected, and whose weight is used; what R says does not change.
book=$KIND/test/data/nonvoters-codebook.csv
for file in *' wilson.csv'; do
	run=${file%.csv}
	group=${run% *}
	column=${group%%=*} answer=$(echo "${group#*=}" | tr % /)
	where=''
	[ "$group" = all ] || where="$column == \"$answer\""
	questions=$(awk -F , 'NR > 1 && !seen[$2]++ {
		printf "%s%s", comma, $2
		comma = ","
	}' "./$file")
	awk -F , -v OFS=, '
	NR == FNR { if ($4 != "" && $5 != "") label[$1, $4] = $5; next }
	($2, $4) in label { $4 = label[$2, $4] }
	{ print }' "$book" "./$file" >"with $run.csv"
	kind-tabulate -c "$book" -q "$questions" -f tidy \
	    ${where:+--where "$where"} nonvoters.csv >tidy.csv 2>err || cat err
	cat err >>notes
	awk -v run="$run" -f "$KIND/test/oracle/compare.awk" \
	    "./with $run.csv" tidy.csv | grep -v 'net.*: not expected' ||
		echo "$run: no figures"
done >shares
awk '/ agree$/ { runs++; figures += $(NF - 2); next } { print }
	END { print runs " runs, " figures " figures agree with a codebook" }' \
	shares
sort -u notes
# A set of it, where -1 is not ticked.  The same by awk from the weights of
# those with 1 in columns 69, 70, 71, and 69 or 70, of all who have no NA.
kind-tabulate -c "$book" -q Q19 -f tidy nonvoters.csv 2>err |
	grep -v -e ',,note,' -e ',,made,' | cut -d , -f 1-2,9-10 |
	sed 's/^[^,]*,[^,]*,//'
awk -F , 'NR > 1 && $69 != "NA" {
	base += $2
	sum[1] += $2 * ($69 == 1)
	sum[2] += $2 * ($70 == 1)
	sum[3] += $2 * ($71 == 1)
	sum[4] += $2 * ($69 == 1 || $70 == 1)
}
END {
	for (i = 1; i <= 4; i++)
		printf "%.10f\n", 100 * sum[i] / base
}' "$data/nonvoters/nonvoters_data.csv"
