# The last wave's total before this wave's, and the change behind it.
#
# By hand: of 200 then 80 said Yes, of 200 now 110: 40% and 55%, a change of 15
# points with a standard error of sqrt(0.24 / 199 + 0.2475 / 199), 4.95 points,
# so t is 3.03 and p 0.003.  Of those who rated, 100 then and now, the mean is
# 3.00 then (1 to 5 in turn) and 3.00 now.
# wave YES OTHER NAME
wave()
{
	echo 'q,rate,also,sex,weight'
	awk -v yes="$1" 'BEGIN { for (i = 0; i < 200; i++)
		print (i < yes ? "Yes" : i < 190 ? "No" : "Unsure") "," \
		    (i % 2 ? 1 + int(i / 2) % 5 : "") "," \
		    (i % 3 ? "Good" : "Bad") "," (i % 2 ? "Men" : "Women") \
		    ",1" }'
}
wave 80 >a.csv
wave 110 >b.csv
# last ARGUMENT..., now ARGUMENT...
last()
{
	kind-crosstab --unweighted -b sex -f tidy "$@" a.csv
}
now()
{
	kind-crosstab --unweighted -b sex --previous last.tidy "$@" b.csv
}
last -q q,rate --net 'Sure=Yes|No' --stats mean >last.tidy
echo '== text'
now -q q,rate,also --net 'Sure=Yes|No' --stats mean \
    --previous-name '27-28 May' --lead 'Yes - No'
for format in md csv; do
	echo "== $format"
	now -q q --net 'Sure=Yes|No' -f $format
done
echo '== tidy'
now -q q -f tidy >now.tidy
grep -e ,previous -e ,change, -e ,note, now.tidy | cut -d , -f 5-
echo '== json'
now -q q -f json | sed -n '/"previous"/,/"change"/p'
echo '== without breaks, counts, a style, a difference of columns'
printf 'question,breaks\nq,-\n' >plan.csv
kind-crosstab --unweighted --plan plan.csv --previous last.tidy b.csv
now -q q --show both --style yougov
now -q q --difference 'Men - Women' | head -n 12
echo '== a summary'
now -q q,rate --summary Yes --net 'Yes=Yes|4|5' 2>&1
last -q q,rate --net 'High=Yes|4|5' >last.tidy
now -q q,rate --net 'High=Yes|4|5' --summary High
echo '== reports'
now -q q,rate --net 'High=Yes|4|5' -f tidy >now.tidy
kind-report -f text now.tidy | sed -n '/^Table 1/,/^Base/p'
kind-report -o r.html -o r.xlsx -o r.md now.tidy && echo written
grep -c '<th scope="col" rowspan="2"[^>]*>Previous' r.html
grep '^| Yes ' r.md
kind-report --banner -o banner.xlsx now.tidy && echo written
# It is no column to compare: changes are those of this wave's total.
cp now.tidy again.tidy
kind-report --alert --previous again.tidy now.tidy && echo 'no change'
# Nor is the wave before last one of the next wave's.
kind-crosstab --unweighted -b sex --previous now.tidy -q q b.csv 2>&1 |
    head -n 9
echo '== items and agreement stay as they are, and are told'
{
	echo 's1,s2'
	awk 'BEGIN { for (i = 0; i < 100; i++)
		print (i < 60 ? "Agree" : "Disagree") "," \
		    (i < 70 ? "Agree" : "Disagree") }'
} >items.csv
printf '%s\n' question,breaks,items,agree "s*,-,yes," "s*,-,,yes" 's2,-,,' \
	>items.plan
kind-crosstab --plan items.plan -f tidy items.csv >items.tidy
kind-crosstab --plan items.plan items.csv >without.txt
kind-crosstab --plan items.plan --previous items.tidy items.csv >with.txt
diff without.txt with.txt
for row in 2 3; do
	sed -n "1p;${row}p" items.plan >few.plan
	kind-crosstab --plan few.plan -f tidy items.csv >without.tidy
	kind-crosstab --plan few.plan -f tidy --previous items.tidy items.csv |
		cmp - without.tidy && echo 'tidy: the same'
done
