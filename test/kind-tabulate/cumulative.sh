# --cumulative: percentages of an answer and those of the scale above it, from
# the exact sums; in the total, and in a part of the sample as in that column of
# a banner.
set -- -c "$KIND/test/data/routed.codebook.csv" -q q --cumulative
data=$KIND/test/data/routed.csv
kind-tabulate "$@" "$data" 2>/dev/null
kind-tabulate "$@" -f tidy "$data" >t.csv 2>/dev/null
# The rows that rebase-both holds against R.
kind-tabulate "$@" --rebase both -f tidy "$data" 2>/dev/null |
	awk -F , '$8 == "cumulative" { print $9, $10, $12, $16, $17 }' >both
awk -F , '$8 == "cumulative" { print $9, $10, $12, $16, $17 }' t.csv |
	cmp - both && [ -s both ] && echo 'the same beside percentages of all'
part=$(kind-tabulate "$@" --where 'region == "North"' --base all -f tidy \
    "$data" 2>/dev/null | awk -F , '$8 == "cumulative" {
	print $9, $10, $12, $16, $17 }')
column=$(kind-crosstab "$@" -b region --base all --hide 0 -f tidy "$data" \
    2>/dev/null | awk -F , '$6 == "North" && $8 == "cumulative" {
	print $9, $10, $12, $16, $17 }')
[ "$part" = "$column" ] && [ -n "$part" ] && echo 'the same in a banner'
echo '== three thirds: 33.33, 66.67 and 100, never 33 + 33 + 33'
printf 'x\n1\n2\n3\n' >thirds.csv
for decimals in 0 2; do
	kind-tabulate -q x --cumulative --decimals $decimals -f csv thirds.csv |
		sed 4q
done
echo '== the other end of a scale first; scores; numbers that begin answers'
header=name,type,title,value,label,missing,role,group,score
printf '%s\n' $header q,single,,,,,,, q,,,1,Low,,,,1 q,,,2,Mid,,,,2 \
    q,,,3,High,,,,3 "q,,,8,Don't know,dk,,," >score.csv
printf 'q\n1\n1\n2\n3\n' | kind-tabulate -c score.csv -q q --cumulative -f csv |
	sed 4q
printf 'q\nDisagree\nAgree\nAgree\nAgree\n' |
	kind-tabulate -q q --cumulative -f csv | sed 3q
printf 'q\n0 - Not at all\n1\n10 - Very\n1\n' |
	kind-tabulate -q q --cumulative -f csv | sed 4q
# By hand: of 5, Low is 1, Low and High are 3; Other is in the base, no step.
echo '== what is left of a list'
printf '%s\n' $header q,single,,,,,,, q,,,1,Low,,,,1 q,,,2,High,,,,2 \
    q,,,3,Other,,,, >rest.csv
printf 'q\n1\n2\n2\n3\n3\n' |
	kind-tabulate -c rest.csv -q q --cumulative -f csv
echo '== answers that nobody gave go with their cumulative rows'
printf 'q\n1\n1\n3\n3\n' |
	kind-tabulate -c score.csv -q q --cumulative --drop-empty -f tidy |
	awk -F , '$8 ~ /answer|cumul|note/ { print $8, $9, $10 }'
echo '== a banner, csv and json; a report, its workbook; a plan'
kind-crosstab "$@" -b region --hide 0 --test none -f csv "$data" 2>/dev/null |
	grep -e Row -e Cumul
kind-tabulate "$@" -f json "$data" 2>/dev/null |
	grep -A 4 '"row": "Cumulative: Very dis' | sed 's/[0-9.]*,$//'
kind-report -f text t.csv | sed -n '/Table 1/,/^Base/p'
kind-report -f html -o r.html t.csv && kind-report -o r.xlsx t.csv &&
	kind-report --previous t.csv -f text t.csv 2>&1 | sed 1q
cp t.csv again.csv
kind-report --previous again.csv -f text t.csv 2>&1 |
	sed -n '/Last wave/,/^$/p'
printf 'question,breaks,cumulative,rebase\nq,region,yes,\nq,-,,all\n' >plan.csv
kind-crosstab -c "$KIND/test/data/routed.codebook.csv" --plan plan.csv \
    -f tidy "$data" 2>/dev/null | grep -c ',Total,.*,cumulative,'
echo '== a small cell: what a cumulative one would give away is hidden too'
awk 'BEGIN { print "q"
	for (i = 0; i < 120; i++)
		print i < 40 ? 1 : i < 43 ? 2 : i < 80 ? 3 : i < 100 ? 4 : 5
}' >small.csv
kind-tabulate -q q --cumulative --min-cell 10 -f csv small.csv 2>&1
echo '== wrong ones'
# wrong ARGUMENT...
wrong()
{
	kind-tabulate "$@" >out 2>&1 && echo taken
	sed -n '/^kind/p' out | grep -v 'weight 0' | sed 1q
}
printf 'p,m1,m2,mixed,turn\nRed,1,,1,1\nBlue,,1,Many,2\n' >wrong.csv
printf '%s\n' $header turn,single,,,,,,, turn,,,1,A,,,,1 turn,,,2,B,,,,3 \
    turn,,,3,C,,,,2 >turn.csv
printf '%s\n' $header turn,single,,,,,,, turn,,,1,Agree,,,, \
    turn,,,2,Disagree,,,, turn,,,3,Neither,,,, >scale.csv
wrong -q p --cumulative wrong.csv
wrong -q mixed --cumulative wrong.csv
wrong -q turn -c turn.csv --cumulative wrong.csv
wrong -q turn -c scale.csv --cumulative wrong.csv
wrong -q m --multi m=m1,m2 --cumulative wrong.csv
wrong "$@" --sort "$data"
wrong "$@" --agree "$data"
wrong "$@" --mean "$data"
wrong "$@" --bars "$data"
wrong "$@" --of-responses "$data"
for option in '--sort total' '--percent row'; do
	# shellcheck disable=SC2086 # an option and its argument
	kind-crosstab "$@" -b region $option "$data" 2>&1 | sed 1q
done
awk 'BEGIN { print "n,g"; for (i = 0; i < 90; i++) print i "," i % 2 }' |
	kind-crosstab -q n -b g --stats mean --cumulative 2>&1
echo '== a number that looks like no answer is remarked'
printf 'x\n1\n2\n3\n99\n' | kind-tabulate -q x --cumulative -f csv 2>&1 |
	sed 6q
