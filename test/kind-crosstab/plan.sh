# A plan gives what the commands of its rows give, in one pass.
KIND_CODEBOOK=${POLL%.csv}.codebook.csv
export KIND_CODEBOOK
cat >plan.csv <<'END'
table,question,breaks,where,base,weight,nets,stats,summary,exclude,percent,decimals,title,note
banner,Standard,"Gender=gender; Age=age:18-24,25-49,50-64,65+",,,,,,,,,,,
defaults,,Standard,,All adults,weight,,,,,,1,,
,kind_society,,,,,,,,,,,Kind as a society,Asked of everybody.
,"kind_politicians,kind_policy",,"gender == ""Female""",Women,,,mean,,,,0,,
,kind_*,,,,,,,Agree,,,,All statements,
,kind_services,social_grade,,,-,"Sure=Strongly agree|Strongly disagree; Unsure=Don't know",,,-,row,,,
,kind_society,,"gender == ""Female""",Women,,,,,Don't know,,2,,
,kind_policy,-,,,,,,,,,,,
END
say()
{
	kind-crosstab -w weight --base 'All adults' --decimals 1 "$@" "$POLL" ||
		echo "status $?"
}
std()
{
	say -b Gender=gender -b 'Age=age:18-24,25-49,50-64,65+' "$@"
}
women()
{
	kind-crosstab -w weight --base Women --where 'gender == "Female"' \
		-b Gender=gender -b 'Age=age:18-24,25-49,50-64,65+' "$@" "$POLL"
}
services()
{
	kind-crosstab --unweighted --base 'All adults' --decimals 1 \
		-q kind_services -b social_grade --percent row --net \
		'Sure=Strongly agree|Strongly disagree' \
		--net "Unsure=Don't know" "$@" "$POLL"
}
{
	std -q kind_society --title 'Kind as a society' \
		--note 'Asked of everybody.'
	echo
	women -q kind_politicians,kind_policy --stats mean --decimals 0
	echo
	std -q 'kind_*' --summary Agree --title 'All statements'
	echo
	services
	echo
	women -q kind_society --exclude "Don't know" --decimals 2
} >single
kind-crosstab --plan plan.csv "$POLL" >all || echo "status $?"
# Only numbers are added, which weight it is, and the topline at the end.
sed 's/^Table [0-9]*\. //; /^Table [0-9]*$/d; /^Weighted by weight\.$/d
	/^Unweighted\.$/d' all | head -n "$(wc -l <single)" |
	cmp - single && echo 'text: the same'
tail -n 22 all
grep ^Table all
# Data: the same lines, numbered from the first table to the last, which say how
# many there are.
{
	std -q kind_society --title 'Kind as a society' \
		--note 'Asked of everybody.' -f tidy
	women -q kind_politicians,kind_policy --stats mean --decimals 0 -f tidy
	std -q 'kind_*' -f tidy --title 'All statements' --summary Agree
	services -f tidy
} | grep -v ^table | cut -d , -f 2- | sed 's/tables=[0-9]*/tables=10/' >single
kind-crosstab --plan plan.csv -f tidy "$POLL" >all.tidy
sed '1d; s/ part=[0-9]*//; s/ weight=[^ ]*//' all.tidy | cut -d , -f 2- |
	head -n "$(wc -l <single)" | cmp - single && echo 'tidy: the same'
cut -d , -f 1 all.tidy | uniq | tr '\n' ' '
echo
# Rows in another order: the same tables in that order.
{ sed 3q plan.csv; sed -n '9p;8p;7p;6p;5p;4p' plan.csv; } >turned.csv
kind-crosstab --plan turned.csv -f csv "$POLL" | sed 's/Table [0-9]*\. //' |
	sort >turned
kind-crosstab --plan plan.csv -f csv "$POLL" | sed 's/Table [0-9]*\. //' |
	sort | cmp - turned && echo 'csv: the same'
kind-crosstab --plan turned.csv "$POLL" | grep -A 1 ^Table
# Options of the command line are for rows and defaults that are silent.
printf 'question,breaks\nkind_policy,gender\nkind_policy,\n' >short.csv
kind-crosstab --plan short.csv --unweighted --decimals 2 -b social_grade \
	-f csv "$POLL" | cut -d , -f 1-4 | grep -e '^Table,' -e ,Agree,
printf 'question,weight\nkind_policy,weight\nkind_policy,\n' >weight.csv
kind-crosstab --plan weight.csv --unweighted -b gender -f csv "$POLL" |
	grep ,Agree, | cut -d , -f 1-3
# What the defaults say of everybody is not for those of a condition, nor is
# what has no place in a summary.
printf '%s\n' table,question,breaks,where,base,summary,sort,drop-empty \
	'Defaults,,gender,,All adults,,total,yes' ',kind_policy,,age < 35,,,,' \
	',kind_*,,,,Agree,,' >way.csv
kind-crosstab --plan way.csv --unweighted "$POLL" | grep ^Base
echo 'question;breaks' >semicolons.csv
kind-crosstab --plan semicolons.csv "$POLL"
# JSON says of each table how it was made.
printf '%s\n' question,breaks,weight,min-cell 'kind_policy,gender,-,0' \
	'kind_policy,gender,weight,5' >made.csv
kind-crosstab --plan made.csv -f json "$POLL" |
	grep -e '^ "' -e '"made"' -e '"weighted": [tf]' -e min_cell
# A pipe.
kind-crosstab --plan plan.csv <"$POLL" | cmp - all && echo 'pipe: the same'
