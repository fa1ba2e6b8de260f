# Small bases are marked, hidden figures say why, and nothing of them is left.
head -n 120 "$POLL" >few.csv
kind-crosstab -w weight -q kind_policy -b 'Age=age:18-24,25-49,50+' \
    --hide 20 --min-cell 3 -f tidy few.csv >t.tidy 2>/dev/null
kind-report -f text t.tidy | sed -n '/^Table/,/^Method/p'
kind-report t.tidy | grep -c 'not shown'
# Nothing is marked by a sign that is not explained, and the other way round.
kind-report t.tidy >page
for sign in '\[u\]' '\[c\]' '\[x\]' '\[z\]'; do
	printf '%s %s\n' "$(grep -c ">$sign" page)" "$(grep -c "$sign: n" page)"
done
# A base whose weights leave little of it has a caution in all formats: by hand,
# W^2 / Q is (199 + 9000)^2 / (199 + 9000^2) = 1.04, of 200 interviewed.
awk 'BEGIN { print "q,g,w"
	for (i = 0; i < 200; i++)
		print i % 3 ? "yes,a," 1 : "no,b," (i == 0 ? 9000 : 1) }' >w.csv
kind-tabulate -w w -q q -f tidy w.csv >one.tidy 2>/dev/null
kind-crosstab -w w -q q -b g -f tidy w.csv >two.tidy 2>/dev/null
for f in text md html; do
	kind-report -f $f one.tidy two.tidy |
		grep -c 'Caution: effective base under 50, though more were'
done
kind-report -o r.xlsx one.tidy two.tidy
kind-report --banner -o w.xlsx one.tidy two.tidy
for f in r w; do
	unzip -p $f.xlsx xl/sharedStrings.xml | tr '<' '\n' |
		grep -o 'Caution: effective.*'
done
