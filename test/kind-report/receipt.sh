# Which export the figures come from: a receipt of kind-read, or any file.
cp "$POLL" export.csv
kind-read --receipt receipt export.csv >poll.csv 2>/dev/null
kind-tabulate -w weight --agree -q kind_policy -f tidy poll.csv >t.tidy
sum=$(sha256sum <export.csv | cut -c 1-64)
kind-report --receipt receipt -f text t.tidy | tr '\n' ' ' |
	grep -o "Made from the export: .*$sum" | sed "s/$sum/SUM/"
kind-report --origin export.csv t.tidy | grep -c "$sum"
kind-report t.tidy | grep -c "$sum"
kind-report t.tidy | grep -c "$(sha256sum <t.tidy | cut -c 1-64)"
# Commands as they were typed, whatever is in them.
kind-report --command 'kind-read <a> & "b"' --command 'second' t.tidy |
	grep '<dt>Command'
# Receipts that are none.
sed 's/^sha256: ./&z/' receipt >bad
sed '/^bytes/d' receipt >short
sed 's/kind-read/kind-split/' receipt >pieces
for file in bad short pieces t.tidy nowhere; do
	kind-report --receipt $file t.tidy
	echo "status $?"
done
