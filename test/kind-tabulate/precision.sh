# The precision line says what it assumes; K1's design effect is 1.146523 and
# its effective base 20.93 (B05, B04), the poll's by awk.
k1=$KIND/test/data/k1.csv
kind-tabulate -w w -q vote --interval wald -f csv "$k1" | grep standard
kind-tabulate --unweighted -q vote --interval wald -f csv "$k1" | grep standard
kind-tabulate -w weight --agree -q 'kind_*' -f csv "$POLL" | grep standard
awk -F , 'NR > 1 { n++; w += $12; q += $12 * $12 }
	END { printf "%.2f %.0f\n", n * q / (w * w), w * w / q }' "$POLL"
# +/- by awk: 1.96 times the linearised standard error.
kind-tabulate -w weight --agree -q 'kind_*' -f csv --decimals 2 "$POLL" |
	awk -F , '/,kind_/ { print $2, $3, $4 }'
awk -F , '
NR == 1 { split($0, name); next }
{
	n++
	w += $12
	for (i = 8; i <= 11; i++) {
		y[n, i] = $i ~ /^(Strongly|Tend to) agree$/
		sum[i] += y[n, i] * $12
	}
	weight[n] = $12
}
END {
	for (i = 8; i <= 11; i++) {
		p = sum[i] / w
		v = 0
		for (k = 1; k <= n; k++)
			v += (weight[k] * (y[k, i] - p)) ^ 2
		printf "%s %.2f %.3f\n", name[i], 100 * p,
		    196 * sqrt(v * n / (n - 1)) / w
	}
}' "$POLL"
# An opt-in panel has no margin of error.
for options in '' --agree '--interval wald' '-f md' '-f csv' --bars; do
	# shellcheck disable=SC2086
	kind-tabulate -w weight -q 'kind_*' --sample nonprob $options "$POLL" >out
	grep -ci 'margin' out
	grep -c 'opt-in' out
done
kind-tabulate -w weight --agree -q 'kind_*' --sample nonprob "$POLL" | tail -n 5
kind-tabulate -w weight -q kind_policy --sample nonprob -f json "$POLL" |
	grep '"sample"'
kind-tabulate -w weight -q kind_policy --sample random "$POLL" | grep -c opt-in
kind-tabulate -w weight -q age --mean --sample nonprob "$POLL" | tail -n 4
# Statements with different bases have no common design effect.
printf 'a,b,w\nAgree,Agree,1\nDisagree,,2\nAgree,Disagree,3\n' |
	kind-tabulate -w w --agree -q a,b
