#!/bin/sh
# The first sheet that people see is read, or the one that is asked for; the
# others are named.
command -v python3 >/dev/null || {
	echo "skip: no python3"
	exit 0
}
book()
{
	echo "$data" | python3 "$KIND/test/kind-read/book.py" "$@"
}
try()
{
	echo "== $*"
	kind-read "$@" 2>&1
	echo "status $?"
}
data='<row><c t="inlineStr"><is><t>first</t></is></c></row><row><c><v>1</v></c></row>'
book one.xlsx
try one.xlsx
book several.xlsx sheets='<sheet name="Codes &amp; &quot;more&quot;" r:id="r2"/>
<sheet name="1" r:id="r2" state="hidden"/><sheet name="Plot" r:id="r5"/>
<sheet name="Lists" r:id="r2" state="veryHidden"/>'
try several.xlsx
try --sheet Data several.xlsx
try --sheet 2 several.xlsx
try --sheet 'Codes & "more"' several.xlsx
# A name goes before a number.
try --sheet 1 several.xlsx
try --sheet Plot several.xlsx
try --sheet 0 several.xlsx
try --sheet data several.xlsx
try -n several.xlsx
book hidden.xlsx xl/workbook.xml='<workbook xmlns:r="r"><sheets><sheet
name="Lists" state="hidden" r:id="r2"/><sheet name="Plot" r:id="r5"/>
<sheet name="Data" r:id="r1"/></sheets></workbook>'
try hidden.xlsx
book all-hidden.xlsx xl/workbook.xml='<workbook xmlns:r="r"><sheets><sheet
name="Lists" state="hidden" r:id="r2"/></sheets></workbook>'
try all-hidden.xlsx
data='<table:table-row><table:table-cell><text:p>first</text:p></table:table-cell>
</table:table-row>'
second='<table:table-row><table:table-cell><text:p>second</text:p>
</table:table-cell></table:table-row></table:table>'
book several.ods sheets="<table:table table:name='Codes'>$second
<table:table table:name='Lists' table:style-name='hidden'>$second"
try several.ods
try --sheet Lists several.ods
try --sheet 2 several.ods
try --sheet 4 several.ods
# Other files have none.
echo first >plain.csv
try --sheet Data several.ods plain.csv
