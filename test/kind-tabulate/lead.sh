# The lead of one answer over another, with the margin of a difference in one
# sample: in the total and in columns, against R's survey package
# (test/oracle/difference.R), to 1e-9 points.
set -- -w w -q vote --net 'A or C=A|C' --lead 'A - B' --lead 'A or C - B'
k1=$KIND/test/data/k1.csv
kind-tabulate "$@" "$k1"
kind-tabulate "$@" -f tidy "$k1" >total.csv
kind-crosstab "$@" -b age --hide 0 --flag 0 --test-base 0 \
    --difference 'Y - M' -f tidy "$k1" >columns.csv
for tidy in total.csv columns.csv; do
	awk -F , '
	function near(a, b) { return a - b < 1e-9 && b - a < 1e-9 }
	FNR == 1 && NR > 1 {
		for (i = 1; i <= NF; i++)
			place[$i] = i
		next
	}
	NR == FNR { wanted[$1 "," $3 "," $4] = $0; next }
	$place["row"] ~ /^Lead/ {
		key = $place["kind"] "," $place["column"] "," $place["row"]
		if (!(key in wanted))
			next
		split(wanted[key], w)
		good = near(w[5], $place["value"]) &&
		    near(w[6], $place["se"]) && near(w[7], $place["lower"]) &&
		    near(w[8], $place["upper"]) &&
		    (w[9] == "" || near(w[9], $place["p"]))
		print key ": " (good ? "as R has it" : "R has " wanted[key])
	}' "$KIND/test/oracle/difference.csv" $tidy
done
echo '== in a banner, and a report'
kind-crosstab "$@" -b age --hide 0 "$k1"
kind-report -f text columns.csv | grep '^Lead'
kind-report -f html -o r.html columns.csv && kind-report -o r.xlsx columns.csv
echo '== what is hidden'
{
	echo 'q,sex,weight'
	awk 'BEGIN { for (i = 0; i < 120; i++)
		print (i < 3 ? "Rare" : i % 5 == 0 ? "Maybe" : i % 2 ? \
		    "Yes" : "No") "," \
		    (i % 3 ? "Men" : "Women") ",1" }'
} >s.csv
kind-crosstab --unweighted -q q -b sex --min-cell 10 --lead 'Yes - No' \
    --lead 'Yes - Rare' --lead 'Maybe - Yes' -f tidy s.csv 2>/dev/null | awk -F , '$8 ~ /answer|lead/ {
	print $6, $9, $10 $11 == "" ? "-" : "figure", $(NF - 1) }'
echo '== wrong ones'
# wrong ARGUMENT...
wrong()
{
	kind-tabulate -w w "$@" "$k1" >out 2>&1 && echo taken
	sed 1q out
}
wrong -q vote --lead A-B
wrong -q vote --lead 'A - D'
wrong -q vote --lead 'A - A'
wrong -q vote --net 'A or C=A|C' --lead 'A or C - A'
wrong -q vote,age --lead 'A - Y'
wrong -q vote --lead 'A - B' --lead 'A - B'
wrong -q m --multi m=m1,m2 --lead 'm1 - m2'
wrong -q vote --lead 'A - B' --of-responses
wrong -q vote --lead 'A - B' --agree
wrong -q hrs --lead 'A - B' --mean
kind-crosstab -w w -q vote -b age --lead 'A - B' --percent row "$k1" 2>&1
# Questions without the answers are left alone.
kind-tabulate -w w -q vote,age --lead 'A - B' "$k1" | grep -c Lead
