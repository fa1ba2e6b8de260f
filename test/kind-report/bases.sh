# Statements of different bases, or made in different ways, are different tables:
# by hand, 5 of 8 agree, of the women 3 of 4; weighted, 7 of 10.
cat >t.csv <<'END'
sex,w,s1,s2
f,2,Agree,Disagree
f,2,Agree,Agree
f,1,Agree,Agree
f,1,Disagree,Agree
m,1,Agree,Disagree
m,1,Agree,Disagree
m,1,Disagree,Disagree
m,1,Disagree,
END
agree()
{
	out=$1
	shift
	kind-tabulate --agree -f tidy "$@" t.csv >"$out" 2>/dev/null
}
agree women --unweighted -q s1 --where 'sex == "f"' --base 'People who are women'
agree all --unweighted -q s1 --base 'All adults'
agree all2 --unweighted -q s2 --base 'All adults'
report()
{
	kind-report -f text "$@" | sed -n '4p;/^Agreement/p;/^s[12] /p;/^Base/p
	    /se of/p;/standard/p'
}
echo '== two bases'
report women all all2
echo '== one base'
report all all2
echo '== other weighting, confidence or sample'
agree weighted -w w -q s1 --base 'All adults'
report all weighted
agree strict --unweighted -q s1 --base 'All adults' --confidence 99 \
    --sample nonprob
report all strict
agree few --unweighted -q s2 --base 'All adults' --decimals 1
report all strict few | grep '^Agree'
echo '== other answers in the base: 5 of 9 agree, and of 11 where 2 refused'
awk 'BEGIN {
	print "a,b,c"
	for (i = 0; i < 11; i++) {
		s = i < 5 ? "Agree" : i < 9 ? "Disagree" : "Refused"
		print s "," s "," (i < 9 ? s : "")
	}
}' >x.csv
adults()
{
	out=$1
	shift
	kind-tabulate --agree --base Adults -f tidy "$@" x.csv >"$out"
}
adults a -q a --exclude Refused
adults ac -q a,c --exclude Refused
adults b -q b
adults c -q c
adults last -q b --exclude Refused
report a b
report ac b | grep '^Agree'
report a c | grep '^Agree'
echo '== and in the last wave'
kind-report --alert --previous last -o r.txt b 2>&1
sed 's/,c,c,/,b,b,/' c >now
kind-report --alert --previous last -o r.txt now 2>&1
echo '== one stream, of those who answered each'
agree both --unweighted -q s1,s2
report both
echo '== other formats'
for f in md html; do
	kind-report -f $f women all | grep -o -e '^## Agree.*' \
	    -e '<h2 id="s[0-9].*</h2>' -e 'Base: [^.]*' \
	    -e '[0-9]*% of[^:]*'
done
kind-report -o r.xlsx women all && unzip -p r.xlsx xl/sharedStrings.xml |
	tr '<' '\n' | sed -n 's/^t.*>\(.*agreement.*\)/\1/p;s/^t.*>\(Base.*\)/\1/p
	    s/^t.*>\(Agreement.*\)/\1/p'
