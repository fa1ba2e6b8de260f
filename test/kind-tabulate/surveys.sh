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
