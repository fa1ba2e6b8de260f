# A file read by several threads gives what one finds: bytes, notes, messages
# and lines of what is wrong, wherever it stands.
program=kind-tabulate
header='id,"note",region,age,hours,m_1,m_2,w'
respondents=32000
record='function record(i)
{
	return i ",\"said \"\"no\"\",\nand more\"," \
	    (i % 3 ? "Wales" : i % 5 ? "" : "Sark") "," i % 90 "," \
	    i % 7 "," (i % 2 ? "Yes" : "") "," (i % 3 ? "Yes" : "") "," \
	    i % 8 / 4
}'
. "$KIND/test/alike/threads.sh"
large
same some -q region,hours plain.csv
same weighted -w w -q region,hours,age plain.csv
same mean -w w --mean -q age,hours plain.csv
same set -w w --multi 'm=m_*' -q m -f tidy plain.csv
same where -w w --where 'age < 30 or region == "Walse"' -q region,hours \
	--rebase both plain.csv
head -n 1 one.err
same nets --net 'Short=0|1|2' --net 'Long=5-9' -q hours plain.csv
printf '%s\n' question,where,weight region,, hours,'age > 17',w >plan.csv
same plan --plan plan.csv plain.csv
same part -w w --partial -q region,hours plain.csv
same 'no numbers' --mean -q region plain.csv
survey 32000 '9,x,Wales,40,1 hour,,,1' >units.csv
same units --mean -q hours units.csv
same 'units in --where' --where 'hours > 2' -q region units.csv
sed '3s/Wales,1,1,/Wales,1,15 minutes,/' units.csv >mixed.csv
same 'others before' --where 'hours > 2' -q region mixed.csv
head -n 1 one.err

# Each half has fewer different answers than are too many, and both have more.
awk 'BEGIN { print "id,many"; for (i = 0; i < 12000; i++)
	printf "%d,%0100d\n", i, i }' >many.csv
same 'many answers' -q many many.csv
head -n 1 one.err

# What is wrong, in the first chunk, in another and at the end.
for at in 1 20000 32000; do
	wrong $at -w w -q region,age <<'END'
9,x,Wales
9,x,Wales,1,2,,,old
9,"x,F,3
END
done
sed 's/,[0-9.]*$/,1/' plain.csv >ones.csv
kind-tabulate -j 3 -w w -q region ones.csv >one 2>err
cat ones.csv | kind-tabulate -j 3 -w w -q region 2>err | cmp - one
kind-tabulate -j 65 -w w -q region ones.csv
