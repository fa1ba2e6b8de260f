# A file read by several threads gives what one finds: bytes, notes, messages
# and lines of what is wrong, wherever it stands.
program=kind-filter
header='id,"note",region,age'
respondents=36000
record='function record(i, line)
{
	line = i ",\"said \"\"no\"\",\nand more\"," \
	    (i % 3 ? "Wales" : "") "," i % 90
	if (i % 2000 == 7)
		sub(/more/, sprintf("%7000s\"\"\n\n", "x"), line)
	return line
}'
. "$KIND/test/alike/threads.sh"
large
same some 'age < 30' plain.csv
same most -v 'age == 30' plain.csv
same all -k region,id 'age >= 0' plain.csv
same mark --mark young 'age < 30 and region == "Wales"' plain.csv
same count -n 'age == 5' plain.csv
cat one
same quiet -Q 'age == 91' plain.csv
same nobody 'age == 91 or region == "Walse"' plain.csv
head -n 2 one.err
same strict --strict 'age == 5 or region == "Walse"' plain.csv
printf %s "$(cat plain.csv)" >ragged.csv
same 'no line end' 'age < 30' ragged.csv
sed 's/$/\r/' plain.csv >crlf.csv
same CRLF 'age < 30' crlf.csv
{ printf '\357\273\277' && cat plain.csv; } >mark.csv
same 'byte-order mark' 'age < 30' mark.csv
cut -d , -f 1 plain.csv | awk '{ print; print }' >one-column.csv
same 'damaged' 'answered(id)' one-column.csv
awk 'BEGIN { print "id"; for (i = 0; i < 200000; i++) print i }' \
	>one-column.csv
same 'one column' 'id >= 7' one-column.csv

# A label that only the last record has.
survey 36000 '9,x,Jersey,1' >last.csv
same label -n 'region == "Jersey"' last.csv
# What is wrong, in the first chunk, in others and at the end.
for at in 1 20000 36000; do
	wrong $at 'age < 50' <<END
9,x,Wales
9,"x,F,30
9,x"y,F,30
9,x,F,old
id,"note",region,age
$(printf '9,\377,F,3')
END
done
# Numbers in a unit depend on those before them.
survey 20000 '9,x,Wales,1 hour' | sed '3s/,1$/,15 minutes/' >units.csv
same units 'age < 30' units.csv
head -n 1 one.err
# They are no fault in one unit, and nobody is counted twice.
sed '3s/,1$/,15 minutes/' plain.csv >unit.csv
same unit -n 'age < 30' unit.csv
cat one
same unit --mark young 'age < 30 and region == "Wales"' unit.csv
cp plain.csv torn.csv
printf '36001,x,F' >>torn.csv
same torn 'age < 50' torn.csv
head -n 1 one.err

# Standard input as a file, behind its beginning, and pipes.
kind-filter -j 1 'age < 30' plain.csv >one
kind-filter -j 3 'age < 30' <plain.csv | cmp - one
{ echo before && cat plain.csv; } >behind.csv
{ read -r _ && kind-filter -j 3 'age < 30'; } <behind.csv | cmp - one
cat plain.csv | kind-filter -j 3 'age < 30' | cmp - one
kind-filter 'age < 30' plain.csv | cmp - one
for j in 0 65 two ''; do
	kind-filter -j "$j" 'age < 30' plain.csv 2>&1 >/dev/null ||
		echo "status $?"
done
