# Calibrated weights are said under the table, and so is a wave before that took
# weights as fixed; their precision is compared all the same.
k1=$KIND/test/oracle/precision-k1.csv
cp "$KIND/test/oracle/targets/k1.csv" targets.csv
tabulate()
{
	kind-tabulate -w p -q vote -f tidy "$@" "$k1"
}
tabulate --base-weight w --calibrated targets.csv >now.tidy
tabulate >last.tidy
# say ARGUMENT...: what the report says of it
say()
{
	kind-report -f text "$@" | tr -s '\n ' ' ' |
		grep -oE '(treating the|Precision of)[^.(]*'
}
say --previous last.tidy now.tidy
cp now.tidy again.tidy
say --previous again.tidy now.tidy
# One stream is made in one way.
sed 's/calibrated=yes/calibrated=no/; s/^1,/2,/; s/tables=1/tables=2/' \
	now.tidy | tail -n +2 | cat now.tidy - | sed 's/tables=1/tables=2/' |
	kind-report -f text 2>&1 >/dev/null
# Streams of before lack the word.
sed 's/ calibrated=no//' last.tidy >before.tidy
say before.tidy
# Without a weight there is nothing to calibrate.
sed 's/weighted=yes/weighted=no/' now.tidy | kind-report -f text
