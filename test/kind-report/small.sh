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
