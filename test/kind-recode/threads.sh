# A file read by several threads gives what one finds: bytes, notes, messages
# and lines of what is wrong, wherever it stands.
program=kind-recode
header='id,"note",region,age'
respondents=36000
record='function record(i)
{
	return i ",\"said \"\"no\"\",\nand more\"," \
	    (i % 3 ? "Wales" : i % 5 ? "" : "Sark " i) "," i % 90
}'
. "$KIND/test/alike/threads.sh"
large
same bands 'band=age:0-29,30-59' plain.csv
head -n 3 one.err
same 'many untaken' 'where=region:Wales' 'young=age:0-5' plain.csv
head -n 1 one.err
same other --other Other 'band=age:0-29,30-59' plain.csv
same layout --drop note,age --rename region=where plain.csv
same strict --strict 'band=age:0-29,30-59,Sark' plain.csv
same unseen 'where=region:Wales,Jersey' 'band=age:0-100' plain.csv
sed -n '/Jersey/p' one.err
survey 36000 '9,x,Jersey,1' >last.csv
same seen 'where=region:Wales,Jersey' 'band=age:0-100' last.csv
grep -c 'no respondent has' one.err

# What is wrong, in the first chunk, in another and at the end.
for at in 1 20000 36000; do
	wrong $at 'band=age:0-29,30-89' <<'END'
9,x,Wales
9,x,F,old
9,"x,F,3
END
done
# Numbers in a unit depend on those before them.
survey 20000 '9,x,Wales,1 hour' | sed '3s/,1$/,15 minutes/' >units.csv
same units 'band=age:0-29,30-89' units.csv
head -n 1 one.err
# They are no fault in one unit, and nobody is counted twice.
sed '3s/,1$/,15 minutes/' plain.csv >unit.csv
same unit 'band=age:0-29' unit.csv
tail -n 2 one.err | head -n 1
kind-recode -j 3 --drop note <plain.csv >many
kind-recode --drop note plain.csv | cmp - many
cat plain.csv | kind-recode -j 3 --drop note | cmp - many
kind-recode -j 65 --drop note plain.csv >/dev/null
