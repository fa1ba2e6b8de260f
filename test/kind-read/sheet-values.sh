#!/bin/sh
# The cells of an Excel workbook as a stream has them.  The days were worked
# out by hand: 1 is 1 January 1900, 61 is 1 March, 43924 is 3 April 2020, which
# is 42462 from 1904 on.
command -v python3 >/dev/null || {
	echo "skip: no python3"
	exit 0
}
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
read_it()
{
	kind-read "$@" 2>said
	sed 's/^/# /' said
}
# In each style: a day, a time, 0, 60, 61 and what is no day at all.
formats='General 0.00 d/m/yyyy yyyy\-mm\-dd\~hh:mm h:mm:ss [h]:mm
    [$-407]dd.\~mmmm\~yyyy;@ mm:ss.0 mmm 0% 0.0&quot;h&quot; [Red]0;[Blue]-d
    #,##0\~[$€-1] AM/PM~h &quot;year&quot;0 0.0E+00 @ ge.m.d'
styles='' xfs='' id=200
for f in $formats; do
	f=$(echo "$f" | tr '~' ' ')
	styles="$styles<numFmt numFmtId=\"$id\" formatCode=\"$f\"/>"
	xfs="$xfs<xf numFmtId=\"$id\"/>"
	id=$((id + 1))
done
for id in 14 22 45 46 10 1; do
	xfs="$xfs<xf numFmtId=\"$id\"/>"
done
styles="<styleSheet><numFmts>$styles</numFmts>
<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>
<cellXfs>$xfs</cellXfs><dxfs><dxf><numFmt numFmtId=\"200\"
formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>"
dates()
{
	echo "<row>$(t style 43924 43924.5 0.25 1.5 0 1 59 60 61 -1 2958465 1e9)</row>"
	s=0
	for f in $formats 14 22 45 46 10 1; do
		echo "<row>$(t "$f")"
		for v in 43924 43924.5 0.25 1.5 0 1 59 60 61 -1 2958465 1e9; do
			echo "<c s=\"$s\"><v>$v</v></c>"
		done
		echo '</row>'
		s=$((s + 1))
	done
}
echo '== dates'
dates | book dates.xlsx xl/styles.xml="$styles"
read_it dates.xlsx
echo '== dates from 1904'
book 1904.xlsx xl/styles.xml="$styles" xl/workbook.xml='<workbook>
<workbookPr date1904="1"/><sheets><sheet name="Data" id="r1"/></sheets>
</workbook>' <<X
<row>$(t a b c d e)</row><row><c s="2"><v>42462</v></c><c s="2"><v>0</v></c>
<c s="2"><v>60</v></c><c s="4"><v>0.25</v></c><c s="2"><v>2957003</v></c></row>
<row><c s="2"><v>2957004</v></c></row>
X
read_it 1904.xlsx
echo '== to the millisecond'
book ms.xlsx xl/styles.xml="$styles" <<X
<row>$(t a b c d)</row>
<row><c s="3"><v>43924.60679398148</v></c><c s="3"><v>43924.6067997685</v></c>
<c s="4"><v>0.999999999</v></c><c s="3"><v>43924.99999999999</v></c></row>
X
read_it ms.xlsx
echo '== numbers'
book numbers.xlsx <<X
<row>$(t a b c d e f g h i j k)</row>
<row>$(v 0.1000000000000000056 0.30000000000000004 5.0 1E-3 1e3 -0 \
    123456789012345 12345678901234567890 .5 +7 007)</row>
X
read_it numbers.xlsx
echo '== texts, true and false, what is shared'
book texts.xlsx xl/sharedStrings.xml='<sst><si><t>Agree</t></si><si><r><rPr><b/>
</rPr><t xml:space="preserve">Strongly </t></r><r><t>agree</t></r><rPh sb="0"
eb="1"><t>no</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>a_x000D_
b, "c" &lt;_x005F_x0041_&#228;_xD83D__x20AC_</t></si></sst>' <<X
<row>$(t a b c d e f g h)</row>
<row>$(t 007 ' lead ' '' ' ' 'yes')<c t="b"><v>1</v></c><c t="b"><v>0</v></c>
<c t="str"><f>A1</f><v>x</v></c></row>
<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>
<c t="s"><v>3</v></c><c t="str"><f>""</f><v></v></c><c><f>1+1</f><v>2</v></c>
<c t="d"><v>2020-04-03T14:33:47</v></c><c t="d"><v>2020-04-03</v></c></row>
X
read_it texts.xlsx
echo '== answers joined by line breaks'
book lines.xlsx <<X
<row>$(t id drink)</row><row>$(t 1 'Tea
Milk, warm')</row><row>$(t 2 'Milk, warm')</row><row>$(t 3 'Coffee
Tea')</row>
X
read_it --split drink lines.xlsx
read_it lines.xlsx
echo '== cells that are not there, or elsewhere'
book gaps.xlsx xl/worksheets/sheet1.xml="<x:worksheet xmlns:x='m'><x:cols>
<x:col min='2' max='3' hidden='1'/><x:col min='5' max='16384' hidden='1'/>
</x:cols><x:sheetData><x:row r='3'><x:c r='B3'><x:v>1</x:v></x:c>
<x:c r='D3'><x:v>2</x:v></x:c></x:row><x:row r='5' hidden='1'><x:c r='A5'>
<x:v>3</x:v></x:c><x:c r='E5' s='1'/></x:row><x:row><x:c><x:v>4</x:v></x:c>
<x:c/><x:c><x:v>5</x:v></x:c></x:row><x:row r='9'/><x:row r='20' hidden='1'>
<x:c r='ZZ20'/></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='A5:A6'/>
<x:mergeCell ref='B9:C9'/></x:mergeCells></x:worksheet>" </dev/null
read_it gaps.xlsx
kind-read -n gaps.xlsx
