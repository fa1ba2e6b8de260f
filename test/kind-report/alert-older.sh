# Several waves before: each question is compared with the newest that it can be
# compared with.  By hand: 60 of 100, and 40 of 100, are 20 points less, se =
# sqrt(2 * 0.24 / 99) = 0.0696, t = -2.87, p = 0.005; the other question has 50 of
# 100 in waves 1 and 3, and 80 in wave 2: se = sqrt((0.25 + 0.16) / 99) = 0.0644,
# t = -4.66.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    'q,single,Well?,,,,,,' 's,single,Still?,,,,,,' >book
sed 's/Well/How/' book >old
# wave CODEBOOK Q S: so many say yes.
wave()
{
	awk -v q="$2" -v s="$3" 'BEGIN { print "q,s"; for (i = 0; i < 100; i++)
		print (i < q ? "Yes" : "No") "," (i < s ? "Yes" : "No") }' |
	    kind-tabulate -c "$1" -q q,s --base All -f tidy
}
wave book 60 50 >1.tidy
wave old 90 80 >2.tidy
wave book 40 50 >3.tidy
alert()
{
	kind-report --alert "$@"
	echo "status $?"
}
echo '== the last one'
alert --previous 2.tidy 3.tidy
echo '== both'
alert --previous 1.tidy --previous 2.tidy 3.tidy
kind-report -f text --previous 1.tidy --previous 2.tidy 3.tidy |
    grep -A 1 -e '^Last wave' -e 'compared with'
echo '== with names, and in any format'
mkdir may june
cp 1.tidy may/t.tidy
cp 2.tidy june/t.tidy
alert --previous May=may/t.tidy --previous 'June 20=june/t.tidy' -o r.html \
    -o r.xlsx -o r.md 3.tidy
grep -o 'compared with May[^<]*' r.html
grep -o 'compared with May.*' r.md
alert --previous may/t.tidy --previous june/t.tidy 3.tidy
alert --previous 1.tidy --previous 1.tidy 3.tidy
alert --previous ./a=b.tidy 3.tidy
echo '== a question that the newest does not have, and one that only it has'
kind-tabulate -c book -q s --base All -f tidy >s.tidy <<'D'
q,s
,Yes
,No
D
alert --previous 1.tidy --previous s.tidy 3.tidy
wave book 40 50 | kind-report --alert --previous 1.tidy --previous 2.tidy
kind-tabulate -c book -q q --base All -f tidy >q.tidy <<'D'
q
Yes
D
alert --previous s.tidy --previous 1.tidy q.tidy
