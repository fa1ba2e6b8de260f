# The same bytes for respondents in another order, and for margins and
# categories in another order; from starting weights, too.
k1=$KIND/test/data/k1.csv
{ cat "$KIND/test/oracle/targets/k1.csv"; echo 'vote,A|B,80'; echo vote,C,20
} >t.csv
{ sed 1q t.csv; sed 1d t.csv | sort -r; } >r.csv
for options in '' '-w w' '-w w --cap 1.7' '--method linear' \
	'--method logit --bounds 0.4,2.5'; do
	# shellcheck disable=SC2086 # options are words
	kind-weight -t t.csv $options -n x "$k1" 2>err | sort >one || cat err
	# shellcheck disable=SC2086
	kind-weight -t r.csv $options -n x "$k1" 2>err | sort >two
	# shellcheck disable=SC2086
	{ sed 1q "$k1"; sed 1d "$k1" | sort -t, -k9; } |
		kind-weight -t t.csv $options -n x 2>err | sort >three
	cmp one two && cmp one three && echo "${options:-raking}: same"
	sort -n one | sed -n '1,2p'
done
