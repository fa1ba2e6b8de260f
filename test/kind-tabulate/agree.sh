# The model poll: 72, 52, 40 and 43 percent agree.
kind-tabulate -w weight --agree -q 'kind_*' \
    --base 'All adults (synthetic poll)' "$POLL"
echo
# awk adds up the same, in doubles.
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" |
	awk -F , '$8 == "net" { printf "%s %s %.6f\n", $2, $9, $10 }' >kind
awk -F , '
NR == 1 {
	for (i = 8; i <= 11; i++)
		name[i] = $i
	side["Strongly agree"] = side["Tend to agree"] = 1
	side["Neither agree nor disagree"] = 2
	side["Strongly disagree"] = side["Tend to disagree"] = 3
	side["Don\047t know"] = 4
	split("Agree,Neither,Disagree,Don\047t know", net)
	next
}
{
	for (i = 8; i <= 11; i++) {
		sum[i, side[$i]] += $12
		all[i] += $12
	}
}
END {
	for (i = 8; i <= 11; i++)
		for (s = 1; s <= 4; s++)
			printf "%s %s %.6f\n", name[i], net[s],
			    100 * sum[i, s] / all[i]
}' "$POLL" | diff - kind && echo 'awk says the same'
# As an operand, through a pipe, as -.
kind-tabulate -w weight --agree -q 'kind_*' "$POLL" >a
kind-tabulate -w weight --agree -q 'kind_*' <"$POLL" >b
cat "$POLL" | kind-tabulate -w weight --agree -q 'kind_*' - >c
cmp a b && cmp a c && echo same bytes
