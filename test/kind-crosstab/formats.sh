# The same tables in each form: csv has records of one length (RFC 4180), json
# is valid, tidy has its columns, md its pipes, and their figures agree.
set -- -c "${POLL%.csv}.codebook.csv" -w weight -q 'kind_*,region' -b gender \
    -b 'Age=age:18-24,25-49,50-64,65+' -b 'gender > social_grade' \
    --stats mean,median,sd --chi2 --versus total
for format in text md csv json tidy; do
	kind-crosstab -f $format "$@" "$POLL" >poll.$format
	kind-crosstab --format $format "$@" - <"$POLL" | cmp - poll.$format
	kind-crosstab -f $format "$@" <"$POLL" | cmp - poll.$format
	grep -n -e nan -e inf -e '[^"]\[\]' poll.$format | head -n 3
done

# How many fields each record has, by a parser of our own.
fields()
{
	awk '{
		n = 1
		quoted = 0
		for (i = 1; i <= length($0); i++) {
			c = substr($0, i, 1)
			if (c == "\"")
				quoted = !quoted
			else if (c == "," && !quoted)
				n++
		}
		if (quoted)
			print "a quote is open in line " NR
		count[n]++
	}
	END { for (n in count) print n " fields" }' "$@"
}
fields poll.csv
fields poll.tidy
# The heading is that of kind-table(5), and two streams are one behind the
# other.
head -n 1 poll.tidy
cat poll.tidy poll.tidy | awk -F , '
	NR == 1 { heading = $0 }
	$1 == "table" { n++; same += $0 == heading }
	END { print n " headings, " same " of them the same" }'
# Every table has its rows in every column, in one order.
sed 's/"[^"]*"/wording/' poll.tidy | awk -F , '
	NR > 1 && $8 !~ /^(test|note|break|made)$/ && $(NF - 13) != "" {
		n[$1]++
	}
	END { for (t = 1; t <= 5; t++) printf "%s ", n[t]; print "" }'
awk '/^\|/ { n = gsub(/\|/, "&"); count[n]++ }
    END { for (n in count) print n - 1 " cells in md" }' poll.md

if command -v python3 >/dev/null; then
	python3 - <<'END2'
import csv, json
lines = list(csv.DictReader(open("poll.tidy")))
tidy = [r for r in lines if r["kind"] not in ("note", "break", "made")]
made = [r["row"] for r in lines if r["kind"] == "made"]
whole = json.load(open("poll.json"))
tables = whole["tables"]
cells = {(r["question"], r["break"], r["column"], r["kind"], r["row"]): r
    for r in tidy}
assert len(cells) == len(tidy), "two cells of one name"
seen = 0
def same(cell, key, text):
    value = cell.get(key)
    assert text == "" if value is None else float(text) == value, (key, text)
for t in tables:
    for r in t["rows"]:
        assert len(r["cells"]) == len(t["columns"])
        for col, c in zip(t["columns"], r["cells"]):
            row = cells[t["question"], col["break"], col["column"],
                r["kind"], r["row"]]
            for key in "percent value se lower upper weighted".split():
                same(c, key, row[key])
            assert int(row["unweighted"]) == c["unweighted"]
            assert row["sig"] == c["sig"] and row["status"] == c["status"]
            p = dict(x.split("=") for x in row["p"].split())
            assert {k: float(v) for k, v in p.items()} == c.get("p", {})
            assert float(row["base_effective"]) == col["base"]["effective"]
            seen += 1
    for x in t["tests"]:
        for key in "value", "df1", "df2":
            name = "Rao-Scott " + {"value": "F"}.get(key, key)
            same(x, key, cells[t["question"], x["break"], "", "test",
                name]["value"])
            seen += 1
print(seen + sum(len(t["columns"]) for t in tables) - len(tidy))
# How they were made is the same in both, too.
small, tests = whole["small_base"], whole["tests"]
words = { "tables": len(tables), "sample": whole["sample"],
    "weighted": "yes" if whole["weighted"] else "no",
    "confidence": "%g" % whole["confidence"], "interval": whole["interval"],
    "flag": small["flag"], "hide": small["hide"], "small-base": small["of"],
    "min-cell": small["min_cell"], "method": tests["method"],
    "levels": ",".join("%g" % (100 * level) for level in tests["levels"]),
    "correction": tests["correction"], "test-base": tests["minimum_base"] }
assert len(made) == len(tables) and len(set(made)) == 1
said = dict(word.split("=") for word in made[0].split())
assert all(said[key] == str(value) for key, value in words.items()), said
rows = list(csv.reader(open("poll.csv", newline="")))
assert len({len(r) for r in rows}) == 1
END2
else
	echo 0
fi

# Labels that need care in each form.
cat >odd.csv <<'END2'
q,b
"A|B, *new*","x ""y"" | z"
"say ""x""","<b>, `c`"
END2
for format in text md csv json tidy; do
	echo "== $format"
	kind-crosstab -q q -b b --hide 0 --test none -f $format odd.csv |
		grep -e 'A.*B' -e '[xz]'
done
