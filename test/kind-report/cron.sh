# The recipe for cron: a good run makes page and workbook and says nothing;
# whatever stage breaks, yesterday's stay, one line says why, and the status is
# not 0.
command -v flock >/dev/null || {
	echo "skip: no flock"
	exit 0
}
run=$KIND/demo/report.sh
mkdir out bin
sh "$run" out
echo "status $?"
ls -A out
cp out/report.html yesterday.html
cp out/report.xlsx yesterday.xlsx
sh "$run" out "$POLL" && cmp out/report.html yesterday.html &&
	cmp out/report.xlsx yesterday.xlsx && echo "the same bytes"
grep -o -e 'Made from the export' -e '<dt>Command</dt><dd[^>]*>kind-read[^<]*' \
    yesterday.html

# The published figures.
grep -o '[0-9]*% of adults in this[^<]*' yesterday.html | sort -u

# broken WHAT COMMAND...: the report does not change.
broken()
{
	echo "== $1"
	shift
	"$@" >said 2>&1
	echo "status $?, $(wc -l <said) line"
	sed "s|/[^ :]*/||g" said
	cmp out/report.html yesterday.html
	cmp out/report.xlsx yesterday.xlsx
	ls -A out | grep -v -x -e report.html -e report.xlsx -e report.log \
		-e .report.lock
}
# program NAME TEXT: stands for a program that fails in some way.
program()
{
	printf '#!/bin/sh\n%s\n' "$2" >bin/kind-"$1"
	chmod +x bin/kind-"$1"
}
with_bin()
{
	KIND_BIN=$PWD/bin sh "$run" out "$POLL"
	status=$?
	rm -f bin/*
	return $status
}

echo 'no survey' >empty.csv
broken 'bad export: no respondents' sh "$run" out empty.csv
head -c 9000 "$POLL" >torn.csv
broken 'bad export: torn' sh "$run" out torn.csv
head -c "$(($(head -n 100 "$POLL" | wc -c) - 9))" "$POLL" >cut.csv
broken 'bad export: cut off in its weight' sh "$run" out cut.csv
broken 'no export' sh "$run" out nowhere.csv
sed 's/,kind_policy,/,kind_polity,/' "$POLL" >renamed.csv
broken 'missing column' sh "$run" out renamed.csv
sed 's/,region,/,place,/' "$POLL" >renamed.csv
broken 'missing column of a break' sh "$run" out renamed.csv
# What kind-read understood is not the cause.
sed '1s/,region/,nation/; $s/$/\n,,,,,,,,,,,/' "$POLL" >summary.csv
broken 'missing column, and an empty row' sh "$run" out summary.csv
sed -n 's/.*note: summary/summary/p' out/report.log
sed 's/,Scotland,/,SCOTLAND,/' "$POLL" >group.csv
broken 'a group that nobody is in' sh "$run" out group.csv
head -n 1 "$POLL" >nobody.csv
broken 'empty base' sh "$run" out nobody.csv
awk -F , -v OFS=, 'NR > 1 { $8 = "" } 1' "$POLL" >unasked.csv
broken 'empty base of one question' sh "$run" out unasked.csv
sed '100s/,[0-9.]*$/,x/' "$POLL" >weight.csv
broken 'bad weight' sh "$run" out weight.csv
for name in read crosstab report tables; do
	program $name 'kill -9 $$'
	broken "killed: kind-$name" with_bin
	program $name 'echo "kind-'$name': broken" >&2; exit 2'
	broken "failed: kind-$name" with_bin
done
program read "head -c 9000 '$POLL'; kill -9 \$\$"
broken 'killed in the middle: kind-read' with_bin
full()
{
	(trap '' XFSZ; ulimit -f "$1"; sh "$run" out "$POLL")
}
broken 'full disk: the stream' full 64
program report "trap '' XFSZ; ulimit -f 8
exec '$KIND/kind-report/kind-report' \"\$@\""
broken 'full disk: the report' with_bin
locked()
{
	(flock 8; KIND_WAIT=0 sh "$run" out "$POLL") 8>>out/.report.lock
}
broken 'another run is at work' locked
# It is waited for.
mkfifo held go
(flock 8; echo >held; read -r line <go) 8>>out/.report.lock &
read -r line <held
KIND_WAIT=60 sh "$run" out "$POLL" &
echo >go
wait $! && cmp out/report.html yesterday.html && echo waited
# An export that is called like a file of the script is not written through.
for name in survey.csv tables.tidy receipt log; do
	cp "$POLL" "$name"
	mkdir "at-$name"
	sh "$run" "at-$name" "$name" || echo "$name: status $?"
	cmp "$POLL" "$name"
done
# What a killed run left is removed; it goes on as if nothing had been.
mkdir -p out/.report.work/in
cp "$POLL" out/.report.work/survey.csv
echo half >out/report.html.a1B2c3
TMPDIR=$PWD/nowhere sh "$run" out "$POLL" && cmp out/report.html yesterday.html && echo again
ls -A out
