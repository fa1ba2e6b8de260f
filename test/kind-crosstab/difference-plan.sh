# Differences and leads in a plan, in rows that are sorted or left out, beside
# counts, and of all who were asked.  Of 120 men 90 have an answer, 54 of them
# Yes; of 120 women 48.
{
	echo 'q,other,sex,weight'
	awk 'BEGIN { for (i = 0; i < 240; i++)
		print (i % 8 == 7 ? "" : i % 5 < 2 + i % 2 ? "Yes" : "No") "," \
		    (i % 3 ? "Good" : "Bad") "," (i % 2 ? "Men" : "Women") \
		    ",1" }'
} >s.csv
cat >book.csv <<'E'
name,type,title,value,label,missing,role,group,score
q,single,Is it?,,,,,,
q,,,No,,,,,
q,,,Never,,,,,
q,,,Yes,,,,,
other,single,,,,,,,
E
# table ARGUMENT...
table()
{
	kind-crosstab -c book.csv --unweighted -b sex "$@" s.csv
}
echo '== a plan'
cat >plan.csv <<'E'
question,breaks,difference,lead
q,sex,Men - Women;Women - Men,Yes - No
other,sex,,Good - Bad
q,-,,No - Yes
E
# planned ARGUMENT...
planned()
{
	kind-crosstab -c book.csv --unweighted --plan plan.csv "$@" s.csv
}
planned >all
{
	table -q q --difference 'Men - Women' --difference 'Women - Men' \
	    --lead 'Yes - No'
	echo
	table -q other --lead 'Good - Bad'
} >one
sed '/^Table [0-9]*$/d' all | head -n "$(wc -l <one)" | cmp - one && echo same
sed -n '/^Table 3/,$p' all
planned -f tidy | kind-report -f text - | grep '^Lead:'
echo '== mistakes'
cat >plan.csv <<'E'
question,breaks,difference,lead
q,sex,Men - Women;;,
q,sex,,-;Yes - No
E
planned
cat >plan.csv <<'E'
table,question,breaks,difference,lead
defaults,,sex,,Yes - No
,q,,Men - Womne,
,q,,,Yes - Good
,other,,Men - Women,
,"q,other",-,Men - Women,
,q,,,-
E
planned
echo '== sorted, without empty rows'
table -q q --difference 'Men - Women' --lead 'No - Yes' --sort Women \
    --drop-empty
table -q q --difference 'Men - Women' --lead 'No - Yes' --sort Women \
    --drop-empty -f tidy | kind-report -f text - | grep -e ^Yes -e ^No -e ^Lead
echo '== with counts'
for format in text md csv; do
	table -q q --difference 'Men - Women' --lead 'Yes - No' --show both \
	    --net 'Any=Yes|No' -f $format
done
table -q q --difference 'Men - Women' --show counts 2>&1
table -q q --lead 'Yes - No' --show counts 2>&1
# By hand: 45% of 120 men less 30% are a lead of 15 points, and its margin 1.96
# times 100 sqrt((0.45 + 0.30 - 0.15^2) / 119), 15.3.
echo '== of all'
table -q q --difference 'Men - Women' --lead 'Yes - No' --rebase all
