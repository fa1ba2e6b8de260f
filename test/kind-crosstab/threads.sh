# A file read by several threads gives what one finds: bytes, remarks, messages
# and lines of what is wrong, whoever meets a column first.
program=kind-crosstab
header='id,"note",region,age,hours,m_1,m_2,w'
respondents=32000
record='function record(i)
{
	return i ",\"said \"\"no\"\",\nand more\"," \
	    (i % 3 ? "Wales" : i % 5 ? "" : "Sark") "," i % 90 "," \
	    int(i / 4600) "," (i % 2 ? "Yes" : "") "," (i % 3 ? "Yes" : "") "," \
	    i % 8 / 4
}'
. "$KIND/test/alike/threads.sh"
large
same some -q region -b hours plain.csv
same weighted -w w -q region,age -b hours -b region -f tidy plain.csv
same overlapping -w w -q region,hours plain.csv --versus total \
    -b 'age:Young=18-34,Under 50=18-49,Old=50+'
same nested -w w -q age -b 'hours > age:18-49,50+ > region' plain.csv
same set -w w --multi 'm=m_*' -q m,region -b m -b 'm > hours' plain.csv
same untaken -w w -q region -b 'age:20-29,40-49' -b 'hours:1,Never' plain.csv
cat one.err
same where -w w --where 'age < 30 or region == "Walse"' -q region \
    -b hours -b 'age:0-17,18+' plain.csv
same agree -w w --agree --net Agree=0 --net Neither=1 --net Disagree=2 \
    --net "Don't know=3|4|5|6" -q hours -b region plain.csv
same tests -w w -q region,hours -b hours -b 'age:0-49,50+' --chi2 \
    --stats mean,median,sd --difference '0 - 6' --lead 'Wales - Sark' plain.csv
cat >plan.csv <<'END'
question,where,weight,rebase,multi,by
region,,w,,,"hours;age:18-34,35+"
m,"region == ""Wales""",w,all,m=m_*,region;m > hours
hours,"region == ""Wales""",w,,,"hours;age:18-34,35+"
hours,,-,,,
END
same plan --plan plan.csv plain.csv
same part -w w --partial -q region -b hours -b 'age:18-34,35+' plain.csv
kind-crosstab -w w -q region -b hours -b 'age:18-34,35+' plain.csv >one 2>err
kind-crosstab --merge many >merged 2>err
cmp one merged
same 'too wide' -q region -b age plain.csv
head -n 1 one.err
survey 32000 '9,x,Wales,40,1 hour,,,1' >units.csv
same 'units later' -q region -b 'hours:0-3,4-90' units.csv
head -n 1 one.err

# What is wrong, in the first chunk, in another and at the end.
for at in 1 20000 32000; do
	wrong $at -w w -q region -b hours <<'END'
9,x,Wales
9,x,Wales,1,2,,,old
9,"x,F,3
END
done
kind-crosstab -j 65 -w w -q region -b hours plain.csv
