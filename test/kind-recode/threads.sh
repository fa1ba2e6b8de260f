# A file read by several threads gives what one finds: bytes, notes, messages
# and lines of what is wrong, wherever it stands.
#
# survey AT LINE: more than the MiB that one thread reads in any case, with a
# line in the place of another.
survey()
{
	at=$1 line=$2 awk 'BEGIN {
		print "id,\"note\",region,age"
		for (i = 1; i <= 36000; i++) {
			line = i ",\"said \"\"no\"\",\nand more\"," \
			    (i % 3 ? "Wales" : i % 5 ? "" : "Sark " i) "," \
			    i % 90
			print i == ENVIRON["at"] ? ENVIRON["line"] : line
		}
	}'
}

# The same for one thread and for more?
same()
{
	name=$1
	shift
	kind-recode -j 1 "$@" >one 2>one.err
	echo "status $?" >>one.err
	for j in 2 3 7; do
		kind-recode -j $j "$@" >many 2>many.err
		echo "status $?" >>many.err
		cmp one many && cmp one.err many.err || echo "$name: -j $j"
	done
	echo "$name: $(tail -n 1 one.err), $(wc -l <one | tr -d ' ') lines"
}

survey 0 '' >plain.csv
[ "$(wc -c <plain.csv)" -gt 1048576 ] || echo "plain.csv is small"
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
	for bad in '9,x,Wales' '9,x,F,old' '9,"x,F,3'; do
		survey $at "$bad" >bad.csv
		same "$at" 'band=age:0-29,30-89' bad.csv
		tail -n 2 one.err | head -n 1
	done
done
# Numbers in a unit depend on those before them.
survey 20000 '9,x,Wales,1 hour' | sed '3s/,1$/,15 minutes/' >units.csv
same units 'band=age:0-29,30-89' units.csv
head -n 1 one.err
# They are no fault in one unit, and nobody is counted twice.
survey 0 '' | sed '3s/,1$/,15 minutes/' >unit.csv
same unit 'band=age:0-29' unit.csv
tail -n 2 one.err | head -n 1
kind-recode -j 3 --drop note <plain.csv >many
kind-recode --drop note plain.csv | cmp - many
cat plain.csv | kind-recode -j 3 --drop note | cmp - many
kind-recode -j 65 --drop note plain.csv >/dev/null
