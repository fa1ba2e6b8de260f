# -q: names and patterns, in the order given, each column once.
list()
{
	kind-tabulate --unweighted -f json "$@" |
		sed -n 's/^   "question": //p' | paste -s -d ' ' -
}

list -q kind_policy "$POLL"
list -q 'region,kind_*,gender,kind_policy' "$POLL"
list -q '*er*,ge?der' "$POLL"
printf 'a*,"b,c",ab,w\n1,2,3,1\n' >odd.csv
list -q 'a*' odd.csv
list -q '`a*`,`b,c`' odd.csv
list -q 'a?' odd.csv
# The weight can be a question as well.
kind-tabulate -w w -q w -f csv odd.csv | head -n 2
