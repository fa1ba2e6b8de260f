# A published table stream follows from its parts, or each figure that does not
# is told: who is in it was counted by hand.
{ echo q,s; for i in 1 2 3; do echo Yes,f; done; echo No,f; echo No,m; } >a.csv
{ echo q,s; echo Yes,m; echo No,m; echo No,f; } >b.csv
part()
{
	kind-tabulate --partial -q q,s --unweighted -o "$1.part" "$1.csv"
}
part a
part b
{ cat a.csv; sed 1d b.csv; } >all.csv
kind-tabulate -q q,s --unweighted -f tidy all.csv >t.tidy
# verify [OPTION...]: what is on standard input
verify()
{
	kind-tabulate --verify "$@" a.part b.part
	echo "status $?"
}
# field N TEXT: of the answer Yes of the first table
field()
{
	awk -F , -v n="$1" -v text="$2" 'BEGIN { OFS = FS }
	$9 == "Yes" { $n = text }
	{ print }' t.tidy | verify
}
verify <t.tidy
echo '== each field'
sed 's/^1,q,q,All respondents,/1,q,q,All voters,/' t.tidy | verify
field 7 A
field 10 62.5
field 11 3
field 12 17
field 12 ''
field 13 21
field 14 79
field 15 5
field 16 5
field 17 9
field 18 9
field 19 7
field 20 B
field 21 '[s]'
field 21 '[c]'
echo '== a base, and all who were asked'
sed '/,base,/s/8/9/g' t.tidy | verify
sed 's/interviewed=8/interviewed=9/' t.tidy | verify
sed 's/confidence=95/confidence=99/' t.tidy | verify
verify --confidence 99 <t.tidy | sed -n '1,2p;$p'
echo '== what is no figure'
sed 's/q,q,All/q,How is it?,All/
s/decimals=0/decimals=2/' t.tidy | verify
kind-tabulate -q q,s --unweighted -f tidy --title T --note N --decimals 1 \
    --sort all.csv | verify
echo '== rows and tables, missing and more'
sed '/,Yes,/d' t.tidy | verify
sed '/,Yes,/p' t.tidy | verify
sed '/,Yes,/{p
s/Yes/Perhaps/
}' t.tidy | verify
kind-tabulate -q q --unweighted -f tidy all.csv | verify
cat t.tidy t.tidy | verify
sed 's/^1,q,q,/1,x,x,/' t.tidy | verify
kind-crosstab -q q -b s --unweighted -f tidy all.csv >c.tidy
cat c.tidy t.tidy | verify
verify <c.tidy
echo '== other parts'
kind-tabulate --verify a.part <t.tidy | grep -v -e lower -e upper -e se:
kind-tabulate --verify a.part b.part --minus b.part <t.tidy | tail -1
kind-tabulate --verify a.part b.part --minus b.part --min-cell 2 <t.tidy |
    tail -1
echo '== hidden in both'
kind-tabulate -q q,s --unweighted --min-cell 5 -f tidy all.csv >h.tidy 2>&1
sed '/^kind-tabulate: /d' h.tidy | verify --min-cell 5
sed '/^kind-tabulate: /d' h.tidy | verify | sed -n '1,3p;$p'
verify --min-cell 5 <t.tidy | sed -n '1,3p;$p'
echo '== no tables'
for f in text md csv json; do
	kind-tabulate -q q,s --unweighted -f $f all.csv | verify
done
verify <all.csv
verify </dev/null
sed 5q t.tidy | verify
echo '== options'
kind-tabulate --verify <t.tidy
kind-tabulate --verify a.part - <t.tidy
kind-tabulate --verify a.part --minus - <t.tidy
kind-tabulate --verify --merge a.part <t.tidy
kind-tabulate --verify --partial a.part <t.tidy
kind-tabulate --verify -q s a.part <t.tidy
kind-tabulate --verify -o out a.part b.part <t.tidy && cat out
