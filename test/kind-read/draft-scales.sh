# Drafts have answers in the order of their scale, and tables those of a draft.
# "Never heard of" is not marked, since it may be what was asked for; it is no
# number: the mean rating is (9 + 0 + 9 + 0 + 9) / 5 = 5.4.
cat >x.csv <<'END'
id,visits,him,expected,heard,rating
1,Never,Unfamiliar (N/A),Does not apply.,Heard of,9 - Best
2,Weekly,Very unfavorably,Yes.,Never heard of,99 - Never heard of
3,Less often,Neither favorably nor unfavorably (neutral),No.,Heard of,0 - Worst
4,Daily,Somewhat favorably,Neutral.,Never heard of,9 - Best
5,Monthly,Very favorably,Yes.,Heard of,99 - Never heard of
6,Several times a week,Somewhat unfavorably,No.,Never heard of,0 - Worst
7,Daily,Very favorably,Yes.,Heard of,9 - Best
END
kind-read --draft x.cb x.csv >stream.csv
cut -d , -f 1-2,4- x.cb
kind-tabulate --unweighted -c x.cb -q visits,him -f tidy stream.csv |
	awk -F , '$8 ~ /^(answer|net)$/ { print $8, $9, $16 }'
kind-tabulate --unweighted -c x.cb -q rating --mean -f tidy stream.csv |
	awk -F , '$8 == "mean" { print $8, $11 }'
