# --rebase all in a banner: by hand, of the 14 in a 4 strongly, 4 tend to, 3
# refused, 3 not asked; of the 6 in b 2 disagree, 1 don't know, 2 not
# applicable, 1 not asked.  The mean is of the 10 with a score, as without.
cat >book.csv <<'E'
name,type,title,value,label,missing,role,group,score
*,,,,,<space>|NA,,,
q,single,Should we?,,,,,,
q,,,9,Refused,refused,,,
q,,,1,Strongly agree,,,,2
q,,,2,Tend to agree,,,,1
q,,,3,Disagree,,,,-1
q,,,8,Don't know,dk,,,
q,,,7,Not applicable,notasked,,,
w,number,,,,,weight,,
E
cat >p.csv <<'E'
q,w,g
1,2,a
2,4,a
3,2,b
8,1,b
9,3,a
7,2,b
,1,a
 ,1,b
NA,2,a
1,2,a
E
kind-crosstab -c book.csv -q q -b g --stats mean --rebase all --hide 0 \
	--flag 0 p.csv
kind-crosstab -c book.csv -q q -b g --stats mean --hide 0 --flag 0 -f csv \
	p.csv | grep -e Mean -e Base
# A break has the groups that it has without.
kind-crosstab -c book.csv -q g -b q --rebase all --hide 0 --flag 0 -f csv \
	p.csv | sed -n 1,3p
# Everything is as if an answer stood where nothing does: shares, errors,
# letters, the test of association, calibrated too.
cat >age.csv <<'E'
variable,category,target
age,Y,300
age,M,350
age,O,350
E
awk -F , -v y=38.961038961039 -v m=40.697674418605 -v o=39.106145251397 '
	NR == 1 { print $0 ",p"; next }
	{ printf "%s,%.12f\n", $0, $5 * ($7 == "Y" ? y : $7 == "M" ? m : o) }' \
	"$KIND/test/data/k1.csv" >named.csv
awk -F , -v OFS=, '$6 == "C" { $6 = "" } { print }' named.csv >empty.csv
# same OPTION...
same()
{
	for file in named empty; do
		kind-crosstab -q vote -b age --base all --flag 0 --hide 0 \
		    --chi2 --rebase all -f tidy "$@" $file.csv |
			sed 's/Not asked or missing/C/' >$file
	done
	cmp named empty && grep -c '' named
}
same -w w
same -w w --percent row --versus total
same -w p --base-weight w --calibrated age.csv
