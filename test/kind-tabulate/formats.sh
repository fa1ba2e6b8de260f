# The same table in each format, with a label that needs care in each.
printf 'q,w\n"A|B, *new*",1\n"say ""x""",2\nDon'\''t know,3\n' >poll.csv
for format in text md csv tidy; do
	echo "== $format"
	kind-tabulate -w w -q q -f $format poll.csv
done
echo == md --agree
kind-tabulate -w weight --agree -q 'kind_s*' --format md "$POLL"
echo == csv --agree
kind-tabulate -w weight --agree -q 'kind_s*' -f csv "$POLL"
