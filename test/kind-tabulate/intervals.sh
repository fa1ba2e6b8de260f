# Each method, of K1's A with weights only: C01, C03 and C09; Wilson in R by
# its formula with m = p (1 - p) / V and t with 23 degrees (oracle.R).
k1=$KIND/test/data/k1.csv
while read -r method lower upper; do
	kind-tabulate -w w -q vote --interval "$method" -f tidy "$k1" |
		awk -F , -v low="$lower" -v high="$upper" '$9 == "A" {
			off = $13 / low - 1
			over = $14 / high - 1
			if (off > 1e-10 || off < -1e-10 || over > 1e-10 ||
			    over < -1e-10)
				print "wanted " low " to " high
			printf "%.10f %.10f\n", $13, $14
		}'
done <<'END'
wald 24.0181289186348 70.2392968239394
logit 26.0675630656571 69.2642823044135
korn-graubard 24.7769679882567 70.3602806076981
wilson 26.657417518006334 68.613640368421102
END
kind-tabulate -w w -q vote --interval logit "$k1"
kind-tabulate -w w -q vote --interval korn-graubard -f csv "$k1" | grep Interval
kind-tabulate -w w -q vote --interval wald "$k1"
# At 0 and 100 percent logit and Wald have none.
printf 'q,w\nA,1\nA,2\nA,1\nB,0\n' >poll.csv
for method in wilson logit korn-graubard wald; do
	kind-tabulate -w w -q q --interval $method -f tidy poll.csv \
	    2>/dev/null | awk -F , '$8 == "answer" { print $9, $12, $13, $14 }'
done
kind-tabulate -w w -q q --interval logit poll.csv 2>/dev/null
kind-tabulate -w w -q q --interval wald poll.csv 2>/dev/null
# An agreement table shows +/- unless a method is asked for.
kind-tabulate -w weight --agree -q kind_policy --interval wilson "$POLL" |
	sed -n '/^ *Agree/p; /^kind/p; /Interval/,$p'
