# A base that has other people is another one, whatever it is called; and what
# was changed is told in words.
# asked ALL IN: so many respondents, and with an answer.
asked()
{
	awk -v n="$1" -v in_="$2" 'BEGIN { print "id,q"; for (i = 0; i < n; i++)
		print i "," (i >= in_ ? "" : i % 2 ? "Yes" : "No") }' |
	    kind-tabulate -q q --base 'All adults' -f tidy
}
# By hand, p = (a + b) / (m + n), z = (a / m - b / n) / sqrt(p (1 - p) (1 / m +
# 1 / n)): 400 of 400 and 380 of 400 are 5 of 100 less, not more than 5.  With
# 379, z = 0.0525 / 0.0113 = 4.6.  With 90 of 100 p = 0.001 for z = 3.24 is not
# below 0.001, and with 89 z = 3.41 is.  Of 396 of 400, 1 of 100 is missing, and of
# 395 more.  Where some are not asked in both waves, the bases are one.
while read -r n was m is; do
	asked "$n" "$was" >last
	asked "$m" "$is" >now
	echo "$was of $n, $is of $m: $(kind-report --alert --previous last now 2>&1)"
	echo "$is of $m, $was of $n: $(kind-report --alert --previous now last 2>&1)"
done <<'W'
400 400 400 380
400 400 400 379
100 100 100 90
100 100 100 89
400 396 2000 1500
400 395 2000 1500
400 300 400 200
W
echo '== a set whose columns are empty where nothing was ticked'
printf 'id,m_1,m_2\n' >a
awk 'BEGIN { for (i = 1; i <= 400; i++) print i (i % 2 ? ",No" : ",Yes") \
	(i % 4 < 2 ? ",Yes" : ",No") }' >>a
sed 's/No//g' a >b
for f in a b; do
	kind-tabulate -q m --multi 'm=m_*' --base 'All adults' -f tidy $f >$f.t
done
kind-report --alert --previous a.t b.t 2>&1
echo "status $?"
kind-report --wave May=a.t --wave June=b.t -f text | grep -A 2 '\[b\]: '
echo '== what was changed'
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    'q,single,Well?,,,,,,' >new
sed 's/Well/How/' new >old
printf 'q,w,v\nYes,1,2\nNo,1,1\nYes,2,1\n' >q.csv
kind-tabulate -c new -q q --unweighted -f tidy q.csv >now
for other in '-c old --unweighted' '-c new --unweighted --base Adults' \
    '-c new -w w'; do
	# shellcheck disable=SC2086 # words
	kind-tabulate $other -q q -f tidy q.csv >last
	kind-report --alert --previous last now 2>&1
done
for w in w v; do
	printf 'question,breaks,weight\nq,-,%s\nq,-,-\n' $w >plan
	kind-crosstab -c new --plan plan -f tidy q.csv >$w.t
done
kind-report --alert --previous w.t v.t 2>&1
