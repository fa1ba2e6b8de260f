# Differences of columns: behind the break that they are of, in words below, in
# every format; which names they have, and what they do not go with.
{
	echo 'wave 1,sex,use,score,weight'
	awk 'BEGIN { for (i = 0; i < 240; i++)
		print (i % 5 < 2 + i % 2 ? "Yes" : "No") "," (i % 2 ? \
		    "Men" : "Women") "," (i % 3 ? "a - b" : "c") "," \
		    i % 7 % 4 ",1" }'
} >s.csv
# table ARGUMENT...
table()
{
	kind-crosstab --unweighted -q 'wave 1' "$@" s.csv
}
# 72 of 120 men and 48 of 120 women say Yes: 20 points; without weights the
# standard error is sqrt(240 / 239 * (0.24 + 0.24) / 120) = 0.063378, and
# 1.96994 of them (t on 239 degrees of freedom) are 12.5 points.
for format in text md csv json; do
	echo "== $format"
	table -b sex --difference 'Men - Women' -f $format
done
echo '== names'
# named ARGUMENT...
named()
{
	table -f tidy -o t.csv "$@" 2>&1 && awk -F , '$8 == "difference" &&
	    $9 == "Yes" { print $5 ": " $6 }' t.csv
}
named -b use --difference 'a - b - c'
named -b use --difference ' use: c  -  use:a - b '
named -b sex -b use --difference 'Men - c'
named -b sex -b use --difference 'Men - Men'
named -b sex -b use --difference 'Mne - Women'
named -b sex -b use --difference 'Total - Women'
named -b sex -b use --difference Men-Women
named -b sex -b 'Gender=sex' --difference 'Men - Women'
named -b sex -b 'Gender=sex' --difference 'Gender: Men - Gender: Women'
named -b sex --difference 'Men - Women' --difference 'sex: Men - Women'
# "a - b" less "c" is "a" less "b - c", too.
named -b 'use=use:"a"="a - b","b - c"="c","a - b"="a - b","c"="c"' \
    --difference 'a - b - c'
echo '== what it does not go with'
for with in --counts '--percent row' --of-responses '--summary Yes' \
    '--test pooled'; do
	table -b sex --difference 'Men - Women' $with 2>&1
done
echo '== without letters, in two breaks, and means'
kind-crosstab --unweighted -q score -b sex -b 'Gender=sex' --test none \
    --stats mean,median --difference 'sex: Men - sex: Women' \
    --difference 'Gender: Women - Gender: Men' --decimals 1 s.csv
