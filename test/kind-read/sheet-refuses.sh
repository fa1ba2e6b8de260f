#!/bin/sh
# What would give wrong figures, and what is damaged or a trap, is refused by
# what it is, and where.
command -v python3 >/dev/null || {
	echo "skip: no python3"
	exit 0
}
a1='<row><c t="inlineStr"><is><t>a</t></is></c></row>'
# try TITLE FILE [MEMBER=TEXT]...: standard input is the data of the sheet.
try()
{
	echo "== $1"
	shift
	python3 "$KIND/test/kind-read/book.py" "$@" 2>/dev/null
	kind-read "$1" >out 2>said
	echo "status $?" >>said
	cut -c -300 said
}
# is TITLE XML: the data of an Excel sheet behind a header.
is()
{
	echo "$a1$2" | try "$1" in.xlsx
}
is 'an error' '<row/><row><c t="e"><v>#DIV/0!</v></c></row>'
kind-read -m '#DIV/0!' in.xlsx 2>&1
is 'the error of a formula' \
    '<row><c t="e"><f>NA()</f><v>#N/A</v></c></row>'
is 'a formula without a value' '<row><c><f>1+2</f></c></row>'
is 'a formula with an empty value' '<row><c><f>1+2</f><v/></c></row>'
echo "$a1<row><c><f>1</f><v>0</v></c></row>" | try 'formulas to be computed' \
    in.xlsx xl/workbook.xml='<workbook><sheets><sheet name="Data" id="r1"/>
</sheets><calcPr fullCalcOnLoad="1"/></workbook>'
is 'a text that is not there' '<row><c t="s"><v>0</v></c></row>'
is 'a text with no number' '<row><c t="s"><v>x</v></c></row>'
is 'no number' '<row><c><v>1,5</v></c></row>'
is 'too large a number' '<row><c><v>1e999</v></c></row>'
is 'no date' '<row><c t="d"><v>yesterday</v></c></row>'
is 'neither true nor false' '<row><c t="b"><v>2</v></c></row>'
is 'an unknown type' '<row><c t="z"><v>2</v></c></row>'
is 'no name of a cell' '<row><c r="7"><v>2</v></c></row>'
is 'a cell of another row' '<row><c r="A3"><v>2</v></c></row>'
is 'a cell that comes again' \
    '<row r="2"><c r="B2"><v>2</v></c><c r="B2"><v>3</v></c></row>'
is 'a row that comes again' '<row r="1"><c r="A1"><v>2</v></c></row>'
is 'too many columns' '<row><c r="XFE2"><v>2</v></c></row>'
is 'too many rows' '<row r="1048577"><c><v>2</v></c></row>'
is 'no number of a row' '<row r="99999999999"><c><v>2</v></c></row>'
is 'a range for a cell' '<row r="2"><c r="A2:B2"><v>2</v></c></row>'
is 'a style that is not there' '<row><c s="7"><v>43945</v></c></row>'
is 'no style' '<row><c s="-1"><v>43945</v></c></row>'
is 'two values' '<row><c><v>1</v><v>6</v></c></row>'
is 'two values' '<row><c t="str"><is><t>a</t></is><v>6</v></c></row>'
echo '<row><c t="inlineStr"><is><t> </t></is></c><c s="1"/></row>' |
    try 'nothing but blanks' in.xlsx
is 'not well-formed' '<row><c></row>'
is 'a control character' "$(printf '<row><c><v>\001</v></c></row>')"
echo "$a1" | try 'a document type' in.xlsx xl/sharedStrings.xml='<!DOCTYPE sst [
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<sst><si><t>&b;</t></si></sst>'
is 'an entity' '<row><c><v>&amp;&a;</v></c></row>'
is 'nested too deep' "$(printf '<a>%.0s' $(seq 300))"
echo "$a1" | try 'no texts' in.xlsx -xl/sharedStrings.xml
echo "$a1" | try 'no sheet' in.xlsx -xl/worksheets/sheet1.xml
echo "$a1" | try 'a sheet elsewhere' in.xlsx xl/_rels/workbook.xml.rels='<r/>'
echo "$a1" | try 'no workbook' in.xlsx xl/workbook.xml='<document/>'
echo "$a1" | try 'binary' in.xlsx _rels/.rels='<r><Relationship Id="r1"
Type="x/officeDocument" Target="xl/workbook.bin"/></r>'
echo | try 'no spreadsheet' in.ods \
    mimetype=application/vnd.oasis.opendocument.text
echo | try 'protected' in.ods META-INF/manifest.xml='<manifest:manifest
xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
row="<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>
</table:table-row><table:table-row>"
echo "$row<table:table-cell table:formula='of:=1'/></table:table-row>" |
    try 'a formula without a value' in.ods
for error in '#N/A' 'Err:502'; do
	echo "$row<table:table-cell office:value-type='string'
table:formula='of:=1'><text:p>$error</text:p></table:table-cell>
</table:table-row>" | try 'an error' in.ods
done
echo "$row<table:table-cell office:value-type='string'
calcext:value-type='error' table:formula='of:=NA()'><text:p>#NV</text:p>
</table:table-cell></table:table-row>" | try 'an error in German' in.ods
kind-read -m '#NV' in.ods 2>&1
echo "<table:table-row table:number-rows-repeated='1048577'>
<table:table-cell office:value-type='float' office:value='1'/>
</table:table-row>" | try 'too many rows' in.ods
echo "$row<table:table-cell office:value-type='float' office:value='1'
table:number-columns-repeated='16385'/></table:table-row>" |
    try 'too many columns' in.ods
echo "<table:table-row table:number-rows-repeated='99999999999'>
<table:table-cell office:value-type='float' office:value='1'/>
</table:table-row>" | try 'far too many rows' in.ods
echo "$row<table:table-cell office:value-type='float' office:value='1'
table:number-columns-repeated='-5'/></table:table-row>" |
    try 'less than no columns' in.ods
echo "$row<table:table-cell office:value-type='date'><text:p>24.4.2020</text:p>
</table:table-cell></table:table-row>" | try 'a date that is only shown' in.ods
echo "<table:table-row table:number-rows-repeated='1000000'>
<table:table-cell office:value-type='float' office:value='1'
table:number-columns-repeated='16384'/></table:table-row>" |
    try 'a trap' in.ods
echo "$a1" | python3 "$KIND/test/kind-read/book.py" in.xlsx
python3 - 2>/dev/null <<'P'
import zipfile
with zipfile.ZipFile('bomb.xlsx', 'w', zipfile.ZIP_DEFLATED) as z, \
        zipfile.ZipFile('in.xlsx') as was:
    for name in was.namelist():
        if name != 'xl/sharedStrings.xml':
            z.writestr(name, was.read(name))
    with z.open('xl/sharedStrings.xml', 'w') as f:
        f.write(b'<sst>')
        for i in range(300):
            f.write(b' ' * 1000000)
    twice = zipfile.ZipFile('twice.xlsx', 'w')
    twice.writestr('_rels/.rels', '<r/>')
    twice.writestr('_rels/.rels', '<r/>')
    twice.close()
P
echo '== another'
kind-read bomb.xlsx 2>&1 >out
echo '== a member that is there twice'
kind-read twice.xlsx 2>&1 >out
echo '== damaged'
head -c 700 in.xlsx >cut.xlsx
kind-read cut.xlsx 2>&1 >out
kind-read <cut.xlsx 2>&1 >out
python3 - <<'P'
import zipfile
z = zipfile.ZipFile('in.xlsx')
at = z.getinfo('xl/worksheets/sheet1.xml').header_offset + 100
b = bytearray(open('in.xlsx', 'rb').read())
b[at] ^= 0xff
open('flipped.xlsx', 'wb').write(b)
P
kind-read flipped.xlsx 2>&1 >out | sed 's/: [^:]*$//'
printf 'PK\003\004\024\000' | kind-read 2>&1 >out
exit 0
