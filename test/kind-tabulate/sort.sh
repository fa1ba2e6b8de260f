# --sort: the largest first, of equal ones the first; don't know and the like
# last, in their order.
printf 'q,w\nb,1\na,1\nRefused,9\nc,3\nDon'\''t know,5\nz,2\n' >poll.csv
kind-tabulate -w w -q q -f csv poll.csv | awk -F , 'NR < 8 { print $2 }'
kind-tabulate -w w -q q --sort -f csv poll.csv | awk -F , 'NR < 8 { print $2 }'
kind-tabulate -w weight -q region --sort -f csv "$POLL" | head -n 4
awk -F , 'NR > 1 { n[$5] += $12 } END { for (r in n) print n[r], r }' "$POLL" |
	sort -rn | head -n 3 | cut -d ' ' -f 2-
kind-tabulate -w weight --agree --sort -q 'kind_*' "$POLL" | grep ^kind
kind-tabulate --unweighted --multi 'm=m1,m2,m3' --sort \
    -f csv "$KIND/test/data/k1.csv" | awk -F , 'NR < 5 { print $2, $NF }'
# With a codebook, of equal ones (4 and 4, 2 and 2) the codebook's first; Other,
# None of these, and answers of kind dk or refused stay last in its order, and
# nets behind them.  f has 2 people of weight 2, as z one of weight 4.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    q,single,,,,,,, q,,,1,Other,,,, q,,,2,z,,,, q,,,3,f,,,, \
    'q,,,4,None of these,,,,' q,,,5,d,,,Net, q,,,6,c,,,Net, q,,,7,Hm,dk,,, \
    q,,,8,b,,,, >book.csv
printf '%s\n' q,w 1,9 2,4 3,2 3,2 4,8 5,2 6,2 7,7 8,5 >coded.csv
for format in text md csv; do
	kind-tabulate -c book.csv -w w -q q --sort -f $format coded.csv |
	    grep -oE '^(\||q,)? ?(z|[bcdf]|Other|None of these|Hm|Net)\b' |
	    sed 's/^[^a-zA-Z]*//; s/^q,//' | tr '\n' ' '
	echo
done
kind-tabulate -c book.csv -w w -q q --sort -f tidy coded.csv |
    awk -F , '$8 ~ /answer|net/ { printf "%s ", $9 } END { print "" }'
kind-tabulate -c book.csv -w w -q q --sort -f json coded.csv |
    sed -n 's/.*"row": "\(.*\)".*/\1/p' | tr '\n' ' '
echo
kind-tabulate -c book.csv -w w -q q --sort -f tidy coded.csv |
    kind-report -f text |
    awk '/^(z|[bcdf]|Other|None|Hm|Net) / { printf "%s ", $1 } END { print "" }'
# 3 of c would be seen between 4 and 2; [c] stands behind the others.
awk 'BEGIN {
	print "q"
	n = split("a 20 b 8 c 3 d 12 e 9 Other 30", of, " ")
	for (k = 1; k <= n; k += 2)
		for (i = 0; i < of[k + 1]; i++)
			print of[k]
}' >few.csv
kind-tabulate -q q --sort --min-cell 5 -f csv few.csv | sed -n 2,7p
# Three weights of a third have the share of one of 1, but for a last decimal: z
# and a are 1 of 4, and stay as they are asked for; m is 2 of 4.
printf '%s\n' z,a,m,w Agree,Disagree,Agree,0.333333333333 \
    Agree,Disagree,Agree,0.333333333333 Agree,Disagree,Agree,0.333333333333 \
    Disagree,Agree,Agree,1 Disagree,Disagree,Disagree,2 >third.csv
for q in z,a,m m,a,z a,z,m; do
	kind-tabulate -w w --agree --sort -q $q -f csv third.csv |
	    awk -F , '$2 ~ /^[zam]$/ { printf "%s %s  ", $2, $3 }
		END { print "" }'
done
# --agree sorts the statements only, so that a report has all their answers,
# which are in the order of the scale, in one table.
kind-tabulate -w weight --agree --sort -q 'kind_*' -f tidy "$POLL" >agree.tidy
awk -F , '$8 == "answer" && $2 == "kind_services" { print $9 }' agree.tidy
kind-report -f text agree.tidy | grep ^Table
