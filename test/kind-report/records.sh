# Synthetic data are records in every output, for nobody was interviewed; words
# that somebody wrote stay.
awk 'NR == 1 || NR < 80' "$POLL" >data.csv
kind-read --receipt data.receipt data.csv >/dev/null 2>&1
{
	kind-tabulate -w weight --agree -q 'kind_*' -f tidy data.csv
	kind-crosstab -w weight -q kind_policy -b gender -f tidy data.csv
	kind-tabulate -w weight -q region --where 'gender == "Male"' -f tidy \
		data.csv
	kind-tabulate -w weight -q social_grade -f tidy \
		--base 'People aged 18 or over' data.csv
	cat "$KIND/test/data/weighting.csv"
} >t.tidy
printf '%s\n' 'title: T' 'synthetic: yes, a program made all of them' >s.study
for format in html text md xlsx; do
	kind-report -s s.study --receipt data.receipt -f $format t.tidy \
	    >r.$format
done
kind-report -s s.study --banner -f xlsx t.tidy >b.xlsx
sed 's/<style>/<!--/; s/<[^>]*>//g' r.html >r.page
for name in r b; do
	unzip -p $name.xlsx xl/sharedStrings.xml | sed 's/<\/t>/\n/g' |
		sed 's/<[^>]*>//g' >$name.strings
done
for file in r.page r.text r.md r.strings b.strings; do
	echo "== $file"
	grep -i -e interviewed -e respondent $file
	grep -q -i -w -e records $file && echo records
done
grep -o 'data.csv, .* records' r.text
grep -e '^How many' -e '^Base' -e '^Percent' -e '^Synthetic' r.text | sort -u

# Percentages of responses have an effective base of records.
cat >set.csv <<'END'
name,type,title,value,label,missing,role,group,score
w,number,,,,,weight,,
m,set,,,,,,,
m1,flag,Radio,,,,,m,
m1,,,1,Yes,,,,
m1,,,0,No,,,,
m2,flag,Television,,,,,m,
m2,,,1,Yes,,,,
m2,,,0,No,,,,
END
kind-tabulate -c set.csv -q m --of-responses -f tidy "$KIND/test/data/k1.csv" |
	kind-report -s s.study -f xlsx >of.xlsx
unzip -p of.xlsx xl/sharedStrings.xml | grep -o '[A-Z][a-z]* base[^<]*'

# In a chart of dots they are records too; awk counts those of a small column.
head -n 141 "$POLL" >few.csv
awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "gender") g = i }
	$g == "Male" { n++ } END { print n " records, by awk" }' few.csv
kind-crosstab -w weight -q kind_policy -b gender -f tidy few.csv >few.tidy
kind-report -s s.study few.tidy | sed 's/<[^>]*>//g' |
	grep -o -e '([0-9]* records)' -e '([0-9]* people)' \
	-e 'dashed line: [a-z ]*' | sort

# A word is wanted, and yes is not yesterday.
printf 'synthetic: yesterday\n' >wrong.study
kind-report -s wrong.study t.tidy
printf 'title: T\nsynthetic: no\nai: no\n' >no.study
kind-report -s no.study -f text t.tidy | grep -e '^How many' -e '^Use of'
