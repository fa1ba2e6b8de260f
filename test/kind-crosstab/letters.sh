# Letters: 60, 45 and 30 of 100 say Yes.  Pooled z tests by hand (R: prop.test(
# c(60, 45), c(100, 100), correct = FALSE)$p.value): A and B .0336720688563458,
# A and C .0000200786561242648, B and C .0284597369163106; Bonferroni's are
# three times as large, Benjamini and Hochberg's .0337, .0000602, .0337.
awk 'BEGIN {
	print "q,side"
	for (k = 1; k <= 3; k++)
		for (i = 1; i <= 100; i++)
			print (i <= 75 - 15 * k ? "Yes" : "No") "," \
			    substr("ABC", k, 1)
}' >poll.csv

# The sig of the columns' cells of Yes; "-" for none.
letters()
{
	echo "${*:-pooled}: $(kind-crosstab -q q -b side -f tidy --test pooled "$@" \
	    poll.csv | awk -F , '$9 == "Yes" && $5 == "side" {
		printf "%s ", $20 == "" ? "-" : $20 }')"
}
letters
letters --correct none
letters --correct bonferroni
letters --correct bh
# One level: capitals; two: capitals at the stricter, in either order.
letters --levels 5
letters --levels 1
letters --levels 1,5
letters --levels 3,2.9
letters --levels 5,5
letters --levels 0.002
# p-values of the levels' own size count: A and B are at 3.37%, not 3.36%.
letters --levels 3.3672068856
letters --levels 3.3672068857
# Bases below --test-base are not tested.
letters --test-base 100
letters --test-base 101
letters --test none
# Against everybody else: 60 of 100 and 75 of 200, z 3.693241 (p .00022); B's
# share is that of the others (p 1); C 30 of 100 and 105 of 200.
letters --versus total
letters --versus total-only

kind-crosstab -q q -b side --test pooled poll.csv
kind-crosstab -q q -b side --test pooled --correct bonferroni --versus total \
    --sample nonprob --levels 10 poll.csv | sed -n '/^Yes/p; /^A letter/,$p'
kind-crosstab -q q -b side --test none poll.csv
kind-crosstab -q q -b side --versus total-only -f csv poll.csv |
	head -n 4

# p-values: the same in both cells of a pair, in tidy and in json.
kind-crosstab -q q -b side --test pooled -f tidy poll.csv |
	awk -F , '$9 == "Yes" && $7 != "" {
		n = split($22, p, / /)
		for (i = 1; i <= n; i++)
			printf "%s %s %.13g\n", $7, substr(p[i], 1, 1),
			    substr(p[i], 3)
	}'
if command -v python3 >/dev/null; then
	kind-crosstab -q q -b side --test pooled --versus total -f json \
	    poll.csv | python3 -c '
import json, sys
table = json.load(sys.stdin)
print(table["tests"])
wanted = {"AB": .0336720688563458, "AC": .0000200786561242648,
    "BC": .0284597369163106}
row = table["tables"][0]["rows"][0]
assert "p" not in row["cells"][0]
for a, cell in zip("ABC", row["cells"][1:]):
    assert sorted(cell["p"]) == sorted(set("ABC") - {a}) + ["rest"], cell
    for b in set(cell["p"]) - {"rest"}:
        p = wanted["".join(sorted(a + b))]
        assert abs(cell["p"][b] / p - 1) < 1e-9, (a, b, cell)
'
else
	echo "{'method': 'pooled', 'levels': [0.05, 0.01], 'correction':" \
	    "'none', 'minimum_base': 30}"
fi
# Letters are within a block, and go on from one to the next.
awk -F , -v OFS=, 'NR == 1 { print $0, "again"; next } { print $0, $2 }' \
    poll.csv >two.csv
kind-crosstab -q q -b side -b again --test pooled -f tidy two.csv |
	awk -F , '$9 == "Yes" { print $5, $6, $7, $20 }'
# Behind Z come AA and AB, and commas part the letters: 40 of 40 in the last
# of 28 columns, none in the others.
awk 'BEGIN {
	print "q,b"
	for (i = 0; i < 1120; i++)
		printf "%s,c%02d\n", (i < 1080) ? "No" : "Yes", i / 40
}' >many.csv
for format in csv tidy; do
	kind-crosstab -q q -b b --test pooled -f $format many.csv |
		grep -o '"[A-Z,]*,AA"'
done
kind-crosstab -q q -b b --test pooled -f tidy many.csv |
	grep -c ',No,.*,AB,'
# 100 * 0.07 is a little more than 7, which nobody is to see.
kind-crosstab -q q -b side --levels 7 poll.csv | grep -o '[^ ]*%\.'
kind-crosstab -q q -b side --levels 7 -f tidy poll.csv | grep -o 'levels=[^ ]*'
