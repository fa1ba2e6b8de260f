#!/bin/sh
# As wide and as long as a sheet can be.
command -v python3 >/dev/null || {
	echo "skip: no python3"
	exit 0
}
book()
{
	python3 "$KIND/test/kind-read/book.py" "$@"
}
awk 'BEGIN { for (r = 1; r <= 300; r++) {
	printf "<row r=\"%d\">", r
	for (c = 1; c <= 1000; c++)
		printf "<c%s><v>%d</v></c>", r == 1 ? " t=\"str\"" : "",
		    r == 1 ? 5000 + c : r * c
	print "</row>"
} }' | book wide.xlsx
awk 'BEGIN { for (r = 1; r <= 300; r++)
	for (c = 1; c <= 1000; c++)
		printf "%d%s", r == 1 ? 5000 + c : r * c,
		    c < 1000 ? "," : "\n"
}' >want
kind-read wide.xlsx | cmp - want && echo 'wide: same'
book corner.xlsx <<X
<row><c t="str"><v>id</v></c></row><row><c><v>1</v></c></row>
<row r="1048576"><c><v>2</v></c><c r="XFD1048576"><v>3</v></c></row>
X
kind-read corner.xlsx 2>said >out
cut -c -150 said
awk -F , '{ print NF, $1, $NF }' out
# A million rows, most of which say the same.
book long.ods <<X
<table:table-row><table:table-cell><text:p>id</text:p></table:table-cell>
<table:table-cell><text:p>kind</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048575"><table:table-cell
office:value-type="float" office:value="1"/><table:table-cell><text:p>Agree
</text:p></table:table-cell></table:table-row>
X
kind-read long.ods | sort | uniq -c
