#!/bin/sh
# The cells of an OpenDocument spreadsheet as a stream has them.
command -v python3 >/dev/null || {
	echo "skip: no python3"
	exit 0
}
book()
{
	python3 "$KIND/test/kind-read/book.py" "$@"
}
row()
{
	printf '<table:table-row %s>' "$1"
	shift
	printf '<table:table-cell %s</table:table-cell>' "$@"
	printf '</table:table-row>\n'
}
t()
{
	row "" "$@"
}
header="><text:p>a</text:p>"
office()
{
	printf 'office:value-type="%s" office:%s="%s"><text:p>%s</text:p>' "$@"
}
try()
{
	book in.ods
	kind-read in.ods 2>&1
}
names=''
for i in a b c d e f g h; do
	names="$names<table:table-cell><text:p>$i</text:p></table:table-cell>"
done
names="<table:table-row>$names</table:table-row>"
echo '== values, not what is shown'
{
	echo "$names"
	t "$(office float value 0.1 '0,10 h')" \
	    "$(office percentage value 0.45 '45 %')" \
	    "$(office currency value 5 '5,00 €')" \
	    "$(office date date-value 2020-04-03 '3 April')" \
	    "$(office date date-value 2020-04-03T14:33:47 '3.4.20')" \
	    "$(office time time-value PT14H33M47S '14:33')" \
	    "$(office boolean boolean-value true WAHR)" \
	    "$(office string string-value 007 seven)"
	t "$(office float value 5.0 5)" "$(office float value 1E-3 0)" \
	    "$(office float value 12345678901 '1E10')" \
	    "$(office date date-value 2020-04-03T14:33:47.500000000 x)" \
	    "$(office date date-value 1899-12-30 x)" \
	    "$(office time time-value PT36H00M00.250S '36:00')" \
	    "$(office boolean boolean-value false FALSCH)" \
	    'office:value-type="string" table:formula="of:=A1"><text:p>#no</text:p>'
	t "$(office date date-value -44-03-15 Ides)" \
	    "$(office time time-value -PT1H 'x')"
} | try
echo '== formulas as LibreOffice writes them'
{
	echo "$names"
	t 'table:formula="of:=TRUE()" office:value-type="float" office:value="1"><text:p>WAHR</text:p>' \
	    'table:formula="of:=FALSE()" office:value-type="float" office:value="0"><text:p>FALSCH</text:p>' \
	    'table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2,0</text:p>' \
	    'table:formula="of:=&quot;&quot;"><text:p/>' \
	    'table:formula="of:=A1" office:value-type="string" office:string-value="x"><text:p>x</text:p>'
} | try
echo '== texts'
{
	echo "$names"
	s='office:value-type="string"'
	t "$s><text:p>one</text:p><text:p>two</text:p>" \
	    "$s><text:p>  a
	 b<text:s/>c<text:s text:c=\"3\"/>d<text:tab/>e<text:line-break/>f </text:p>" \
	    "$s><text:p>Strongly <text:span>agr<text:a>ee</text:a></text:span></text:p>" \
	    "$s><office:annotation><text:p>by Ann</text:p></office:annotation><text:p>Yes</text:p>" \
	    "$s><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>" \
	    "$s><text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>" \
	    "$s><text:p>a, &quot;b&quot;</text:p>" "$s><text:p> </text:p>"
} | try
echo '== what stands there several times, is hidden or merged'
{
	echo '<table:table-column table:number-columns-repeated="2"/>
<table:table-column table:visibility="collapse"/>
<table:table-column table:visibility="filter" table:number-columns-repeated="1000"/>
<table:table-header-rows>'"$names"'</table:table-header-rows>
<table:table-row-group>'
	row 'table:number-rows-repeated="2"' \
	    'table:number-columns-repeated="2" office:value-type="float" office:value="1">' \
	    '>' \
	    'table:number-columns-repeated="3" office:value-type="string"><text:p>x</text:p>'
	echo '</table:table-row-group>'
	row 'table:number-rows-repeated="3"' '>'
	row 'table:visibility="filter"' \
	    'table:number-rows-spanned="2" office:value-type="float" office:value="2">' \
	    'table:number-columns-spanned="2" office:value-type="float" office:value="3">'
	row 'table:number-rows-repeated="1048569"' \
	    'table:number-columns-repeated="16384">'
} | try
kind-read -n in.ods
