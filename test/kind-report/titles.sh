# A title takes neither the row of a summary nor the wording of a question away,
# in any format.
book=${POLL%.csv}.codebook.csv
# report PLAN ARGUMENT...: makes every format of the plan's tables.
report()
{
	plan=$1
	shift
	kind-crosstab -w weight --plan "$plan" -f tidy "$@" "$POLL" >t.tidy
	for format in html text md xlsx; do
		kind-report -f $format t.tidy >r.$format
	done
	kind-report --banner -f xlsx t.tidy >banner.xlsx
	for name in r banner; do
		unzip -p $name.xlsx xl/sharedStrings.xml |
			sed 's/<\/t>/\n/g; s/<[^>]*>//g' >$name.strings
	done
	sed 's/<[^>]*>//g' r.html >r.page
}
# say WORDS: the lines that have them, cut, file by file.
say()
{
	for file in r.text r.md r.page r.strings banner.strings; do
		echo "$file:"
		grep -F "$1" $file | cut -c 1-78
	done
}
printf '%s\n' question,breaks,summary,title \
    'kind_*,gender,Strongly agree,Kindness' >plan.csv
report plan.csv
say Kindness
# A title that is the row says it once.
printf '%s\n' question,breaks,summary,title 'kind_*,gender,Agree,Agree' \
    >plan.csv
report plan.csv
grep '^Table' r.text
# The wording of a question stands below its title, and the accessible workbook
# says the question and its breaks; without a codebook there is its name.
printf '%s\n' question,breaks,title,counts \
    'kind_policy,gender,Making policy,yes' 'kind_policy,-,On its own,' \
    'kind_society,gender,,' >plan.csv
report plan.csv -c "$book"
say 'prioritise kindness'
say 'Making policy'
say 'On its own'
sed -n '/^Making/,/^Table 1/p' r.text
sed -n '/^Making/,/^Table 1/p' r.page
sed -n '/^Table 1: Making/,/-making$/p' r.strings
sed -n '/^Making/,/^Weighted counts/p' banner.strings
report plan.csv
say 'Making policy'
# Items and the question that they share.
printf '%s\n' question,breaks,title,items 'kind_*,-,Kind,yes' >plan.csv
report plan.csv -c "$book"
say 'Kind'
# Over waves, too.
printf '%s\n' question,breaks,title 'kind_policy,-,Making policy' >plan.csv
report plan.csv
cp t.tidy then.tidy
kind-report --wave Before=then.tidy --previous then.tidy -o waves.xlsx t.tidy
unzip -p waves.xlsx xl/sharedStrings.xml | grep -o '>Table[^<]*policy[^<]*'
