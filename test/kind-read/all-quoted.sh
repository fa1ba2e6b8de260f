#!/bin/sh
# Whether all fields are quoted or only those that have to be is the same, with
# all that is mended in them.
awk -v OFS='","' -F , '{ $1 = $1; print "\"" $0 "\"" }' "$POLL" >all.csv
kind-read all.csv 2>&1 | cmp - "$POLL"
try()
{
	kind-read "$@" 2>&1
}
cat >odd.csv <<'end'
"id","q","r","s"
"1","a, b","say ""no""","x"
"2",""," a","b "
"3","__NA__"," ",""
"4","9","_x","a
b"
"5",plain,"q",plain
plain,"q",plain,"q"
"7","","",""
"8","a;b","tab	","3.5"
end
try odd.csv
echo "== other delimiters, codes that mean missing"
sed 's/","/";"/g; s/",/";/g; s/,"/;"/g' odd.csv >semi.csv
try -m 9 -m q semi.csv
echo "== decimal commas"
printf '"id";"w"\n"1";"1.234,5"\n"2";"0,5"\n"3";"7"\n' >comma.csv
try -D comma.csv
echo "== one column"
printf '"q"\n"a"\n""\n"b"\n' >column.csv
try column.csv
echo "== blanks that do not break"
printf '"id","q"\n"1","a\302\240b"\n"2","c"\n' >nbsp.csv
try nbsp.csv
