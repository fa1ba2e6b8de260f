#!/bin/sh
# All that works for CSV works for a sheet: pipes, stacks, drafts, receipts.
command -v python3 >/dev/null || {
	echo "skip: no python3"
	exit 0
}
unset KIND_CODEBOOK
book()
{
	python3 "$KIND/test/kind-read/book.py" "$@"
}
t()
{
	printf '<c t="inlineStr"><is><t>%s</t></is></c>' "$@"
}
v()
{
	printf '<c><v>%s</v></c>' "$@"
}
try()
{
	echo "== $*"
	kind-read "$@" 2>&1
	echo "status $?"
}
book april.xlsx <<X
<row>$(t id kind age weight note)</row>
<row>$(t 01 Agree)$(v 34 0.9)$(t ' a; b ')</row><row/>
<row>$(t 02 '-99' '1.234,5')$(v 1.234)$(t 'c
d')</row>
X
printf 'weight;id;age;kind;note\n1,5;03;52;Disagree;x\n' >may.csv
echo '== a pipe, a file called otherwise, standard input behind its beginning'
kind-read april.xlsx >want 2>/dev/null
kind-read <april.xlsx 2>/dev/null | cmp - want
cat april.xlsx | kind-read 2>&1 | tee said | tail -n 2
cp april.xlsx april.csv
kind-read april.csv 2>/dev/null | cmp - want
# The dialect of CSV is nothing to a sheet, whose numbers have a point whatever
# the comma of other files is; texts may have one.
try -D -d ';' -e windows-1252 -p -r -s wave -m -99 april.xlsx may.csv
try --split note --separator ';' april.xlsx
try -n april.xlsx
try --strict april.xlsx
try --draft - -n april.xlsx
echo '== receipts'
kind-read --receipt receipt april.xlsx >out 2>/dev/null
sed -n '/^sha256/s/.*: //p; /^bytes/s/.*: //p' receipt >want
{ wc -c <april.xlsx | tr -d ' '; sha256sum <april.xlsx | cut -c -64; } |
    cmp - want
cat april.xlsx | kind-read --receipt piped >out 2>/dev/null
sed 's/standard input/april.xlsx/' piped | cmp - receipt
grep -vE '^(bytes|sha256|fingerprint): ' receipt
# Rows are lines in messages, whatever is in the cells.
book header.xlsx <<X
<row>$(t id note)</row><row r="3">$(t 1 'a
b')</row><row r="7">$(t id note)</row>
X
try header.xlsx
# One column, of which an empty cell is a missing answer.
book one.xlsx <<X
<row>$(t kind)</row><row>$(t Agree)</row><row r="4">$(t No)</row><row r="9"/>
X
try one.xlsx
