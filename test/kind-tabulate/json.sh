# JSON: every line is one of these forms, so brackets and quotes are closed,
# and the figures are those of the table stream.
kind-tabulate -w weight -q kind_policy,region -f json "$POLL" >json
string='"([^"\\]|\\.)*"'
number='-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?'
grep -vE "^ *($string: )?($string|$number|null|true|false|\{|\[|\{\}|\[\]),?\$" \
    json | grep -vE '^ *[]}],?$'
awk '
/[[{]$/ { depth++ }
/^ *[]}],?$/ { depth-- }
/[^,[{]$/ { last = 1; next }
END { print "depth " depth + 0 }' json
awk '
function text(s) {
	sub(/^[^:]*: "/, "", s)
	sub(/",?$/, "", s)
	return s
}
function number(s) {
	sub(/^[^:]*: /, "", s)
	sub(/,$/, "", s)
	return s
}
/"question":/ { question = text($0) }
/"row":/ { row = text($0) }
/"percent":/ { percent = number($0) }
/"se":/ { se = number($0) }
/"lower":/ { lower = number($0) }
/"unweighted":/ && row != "" {
	printf "%s,%s,%.9f,%.9f,%.9f,%d\n", question, row, percent, se,
	    lower, number($0)
}
/"rows":/ { inrows = 1 }
/"columns":/ { row = "" }' json >from-json
kind-tabulate -w weight -q kind_policy,region -f tidy "$POLL" |
	awk -F , '$8 == "answer" || $8 == "net" {
		printf "%s,%s,%.9f,%.9f,%.9f,%d\n", $2, $9, $10, $12, $13, $16
	}' | cmp - from-json && wc -l <from-json
# What has no figure is null, what needs escaping is escaped.
printf '"q ""1""",w\n"a\\b\tc\033",1\n' |
	kind-tabulate -w w -q 'q "1"' -f json
