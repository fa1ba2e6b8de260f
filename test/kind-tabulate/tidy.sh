# The table stream: the columns of DESIGN.md in their order, a line for each
# cell, a base behind each question, in full precision.
k1=$KIND/test/data/k1.csv
kind-tabulate -w w -q vote,m --multi m=m1,m2,m3 --net 'A or C=A|C' \
    --net 'Any=m1|m2|m3' --base 'All, asked "twice"' -f tidy "$k1" >tidy.csv \
    2>err
cat tidy.csv err
head -n 1 tidy.csv | tr , '\n' | paste -s -d ' ' -
# It is a survey stream itself.
kind-filter -n 'kind == "answer"' tidy.csv
kind-tabulate -w w -q hrs --mean -f tidy "$k1" | kind-filter -n 'kind != "base"'
# Through tables of nobody.
printf 'q,w\n,1\n' | kind-tabulate -w w -q q -f tidy
# Rounded figures come with [low] by the decimals that the reader sees.
awk 'BEGIN { print "q"; for (i = 0; i < 300; i++) print i ? "A" : "B" }' >poll.csv
for decimals in 0 1; do
	kind-tabulate --unweighted -q q -f tidy --decimals $decimals poll.csv |
		grep -v ',,made,' | cut -d , -f 8-10,21
done
