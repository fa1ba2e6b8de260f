# The last wave's total in a report: columns on both sides of the Total in
# workbooks of both kinds.  By hand: of 200 then 80 said Yes, now 110, so 40% is
# 55%, 15 points more; the mean of 1 to 5 in turn is 3 in both.
# wave YES
wave()
{
	echo 'q,rate,sex,weight'
	awk -v yes="$1" 'BEGIN { for (i = 0; i < 200; i++)
		print (i < yes ? "Yes" : "No") "," (i % 2 ? 1 + int(i / 2) % 5 \
		    : "") "," (i % 4 < 2 ? "Men" : "Women") ",1" }'
}
wave 80 >a.csv
wave 110 >b.csv
# banner ARGUMENT...
banner()
{
	kind-crosstab --unweighted -b sex -f tidy "$@"
}
banner -q q,rate --stats mean a.csv >last.tidy 2>/dev/null
banner -q q,rate --stats mean --net 'Either=Yes|No' --previous last.tidy \
    --previous-name '27-28 May' b.csv >now.tidy 2>/dev/null
# cells FILE: of the sheets that have the Total, row by row.
cells()
{
	python3 - "$1" <<'E'
import html, re, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
texts = [html.unescape(re.sub("<.*?>", "", t)) for t in re.findall(
    "<si>(.*?)</si>", book.read("xl/sharedStrings.xml").decode(), re.S)]
for name in sorted(n for n in book.namelist() if "worksheets/sheet" in n):
    rows = []
    for row in re.findall("<row .*?</row>", book.read(name).decode(), re.S):
        cells = re.findall('<c r="([A-I])[0-9]+"([^>]*?)(?:/>|>(.*?)</c>)',
                           row, re.S)
        found = {}
        for at, kind, inside in cells:
            value = re.search("<v>(.*?)</v>", inside)
            if value is not None:
                found[at] = (texts[int(value[1])] if 't="s"' in kind
                             else "%.6g" % float(value[1]))
        rows.append([found.get(at, "") for at in "ABCDEFGHI"])
    if any(v.startswith("Total") for row in rows for v in row[1:]):
        for row in rows:
            if sum(map(bool, row[1:])) > 1:
                print(" | ".join(row).rstrip(" |"))
        print("--")
E
}
kind-report -o r.xlsx now.tidy && cells r.xlsx
kind-report --banner -o b.xlsx now.tidy && cells b.xlsx
echo '== a summary'
banner -q q,rate --net 'High=Yes|4|5' a.csv >last.tidy
banner -q q,rate --net 'High=Yes|4|5' --summary High \
    --previous last.tidy b.csv \
    >now.tidy
kind-report -o r.xlsx now.tidy && cells r.xlsx
kind-report --banner -o b.xlsx now.tidy && cells b.xlsx
echo '== with and without the last wave, and with another'
banner -q q b.csv >plain.tidy
banner -q q --previous last.tidy b.csv >then.tidy
cp then.tidy again.tidy
kind-report -f md then.tidy plain.tidy again.tidy | grep '^| Yes'
wave 100 >c.csv
banner -q q c.csv >last.tidy
banner -q q --previous last.tidy --previous-name June b.csv >june.tidy
kind-report --banner -o b.xlsx then.tidy june.tidy && cells b.xlsx
echo '== a page has the last wave in each part, which takes room of blocks'
# By hand: 92 characters are for blocks, and 20 more for one that would be cut;
# a column of ages takes 11: 4 of its base, (20), 4 of marks, 3 around.
# "Previous" takes 8 and 3 of them, the change 9 or more.  So 10 ages, 110,
# stand in one part, and are cut beside a last wave.
awk -F , 'NR == 1 { print $0 ",age" }
	NR > 1 { print $0 "," 18 + NR % 10 * 5 }' b.csv >aged.csv
ages='Age=age:18-22,23-27,28-32,33-37,38-42,43-47,48-52,53-57,58-62,63+'
for last in '' '--previous last.tidy'; do
	# shellcheck disable=SC2086 # two words or none
	kind-crosstab --unweighted -q q -b "$ages" $last -f tidy aged.csv |
		kind-report -f html |
		grep -o -e 'Table 1, part . of .' -e '<th scope="col[^/]*' |
		sed 's/<th.*>//'
	echo --
done
echo '== items are one table, which has no last wave'
# "also" is q the other way round: 120 and then 90 of 200 say Yes.
for last in 80 110; do
	wave $last | awk -F , -v OFS=, 'NR == 1 { print $0, "also"; next }
		{ print $0, $1 == "Yes" ? "No" : "Yes" }' >items-$last.csv
done
printf 'question,breaks,items\n"q,also",-,yes\n' >plan.csv
kind-crosstab --unweighted --plan plan.csv -f tidy items-80.csv >last.tidy
kind-crosstab --unweighted --plan plan.csv --previous last.tidy \
	items-110.csv | grep -e '^Yes' -e '^No '
kind-crosstab --unweighted --plan plan.csv --previous last.tidy -f tidy \
	items-110.csv >items.tidy
kind-report -f text items.tidy | sed -n '/^Table/,/^Base/p'
