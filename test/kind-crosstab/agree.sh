# Statements: the four nets of agreement, with breaks and without.
# awk adds up the same, in doubles; the Total is 72, 52, 40 and 43, as published.
kind-crosstab -w weight --agree -q 'kind_*' -b gender -f tidy "$POLL" |
	awk -F , '$8 == "net" { printf "%s %s %s %.6f\n", $2, $6, $9, $10 }' \
		>kind
awk -F , '
NR == 1 {
	for (i = 1; i <= NF; i++) {
		name[i] = $i
		if ($i == "gender")
			sex = i
		if ($i == "weight")
			w = i
	}
	side["Strongly agree"] = side["Tend to agree"] = 1
	side["Neither agree nor disagree"] = 2
	side["Strongly disagree"] = side["Tend to disagree"] = 3
	side["Don\047t know"] = 4
	split("Agree,Neither,Disagree,Don\047t know", net)
	split("Total,Female,Male", column)
	next
}
{
	for (i = 8; i <= 11; i++) {
		sum[i, "Total", side[$i]] += $w
		all[i, "Total"] += $w
		sum[i, $sex, side[$i]] += $w
		all[i, $sex] += $w
	}
}
END {
	for (i = 8; i <= 11; i++)
		for (c = 1; c <= 3; c++)
			for (s = 1; s <= 4; s++)
				printf "%s %s %s %.6f\n", name[i], column[c],
				    net[s], 100 * sum[i, column[c], s] / \
				    all[i, column[c]]
}' "$POLL" | sort >wanted
sort kind | diff wanted - && echo 'awk says the same'
grep 'Total Agree' kind
kind-crosstab -w weight --agree -q kind_society -b gender "$POLL"
kind-crosstab -w weight --agree -q 'kind_*' -b gender --summary Neither "$POLL"
echo '== without breaks'
cat >plan.csv <<'END'
table,question,breaks,agree,sort,title
,kind_*,-,yes,total,Kindness
,"kind_policy,kind_services",gender,yes,,
END
for format in text md csv tidy; do
	kind-crosstab --plan plan.csv -w weight --base 'All adults' \
		-f $format "$POLL" >all.$format
	kind-tabulate -w weight --base 'All adults' --agree --sort \
		-q 'kind_*' --title Kindness -f $format "$POLL" >one.$format
done
# The same figures, +/- and notes; only the number comes before the title.
lines=$(wc -l <one.text)
sed 's/^Table 1\. //' all.text | head -n "$lines" | cmp - one.text &&
	echo 'text: the same'
head -n 9 all.text
sed 's/Table 1\. //' all.md | head -n "$(wc -l <one.md)" | cmp - one.md &&
	echo 'md: the same'
sed 's/^Table 1\. //' all.csv | head -n "$(wc -l <one.csv)" | cmp - one.csv &&
	echo 'csv: the same'
grep -e ^1, -e ^2, -e ^3, -e ^4, all.tidy | grep -v ,made, >all.data
grep -v -e ,made, -e ^table, one.tidy | cmp - all.data && echo 'tidy: the same'
# So do reports: all lines between the title and the method.
printf 'question,breaks,agree\nkind_*,-,yes\n' >plan.csv
kind-crosstab --plan plan.csv -w weight -f tidy "$POLL" >crosstab.tidy
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" >tabulate.tidy
for program in crosstab tabulate; do
	kind-report -o $program.html -o $program.txt -o $program.xlsx \
		$program.tidy
	sed '/^Method/,$d' $program.txt >$program.body
	# One line of the page holds the figures of its chart.
	grep -e '<td' -e '<text' -e '<svg' $program.html >$program.cells
	unzip -p $program.xlsx 'xl/worksheets/sheet*.xml' |
		grep -o '<v>[^<]*</v>' >$program.values
done
cmp crosstab.body tabulate.body && grep ^Agreement crosstab.body
cmp crosstab.cells tabulate.cells && grep -c '<svg' crosstab.cells
cmp crosstab.values tabulate.values && echo 'workbook: the same'
echo '== other looks, each a table'
printf 'question,breaks,agree,show,style\n%s\n%s\n' \
	'"kind_policy,kind_services",-,yes,counts,' \
	'kind_policy,-,yes,,bsa' >looks.csv
kind-crosstab --plan looks.csv -w weight "$POLL" | grep -e ^Table -e ^Agree -e \
	'^Don'
echo '== other words'
cp "$KIND/test/data/k1.csv" k1.csv
kind-crosstab -w w --agree -q vote -b age k1.csv
kind-crosstab -w w --agree -q vote -b age --net 'Sure=A' k1.csv
# By awk: 47.13, 37.03 and 15.84.
kind-crosstab -w w --agree -q vote -b age --hide 0 --net 'Agree=A' \
	--net 'Neither=B' --net 'Disagree=C' -f csv k1.csv | cut -d , -f 1-3 | grep -e ,Agree, \
	-e ,Neither, -e ,Disagree, -e ,A, -e ,B, -e ,C,
echo '== what it does not go with'
for option in --stats=mean --lead=A-B --multi=m=m1,m2 --drop-empty --rebase=all
do
	kind-crosstab -w w --agree -q vote -b age "$option" k1.csv
done
# In a plan the nearer one is had.
printf '%s\n' table,question,breaks,agree,lead,stats 'defaults,,gender,,,mean' \
	',age,,,,' ',kind_policy,,yes,,' >near.csv
kind-crosstab --plan near.csv -w weight -f csv "$POLL" | grep -c -e ,Mean, \
	-e ,Neither,
printf '%s\n' question,breaks,agree kind_policy,gender,yes >near.csv
kind-crosstab --plan near.csv -w weight --stats mean --lead 'Agree - Disagree' \
	--drop-empty -f csv "$POLL" | grep -c -e ,Mean, -e ,Lead -e ,Neither,
