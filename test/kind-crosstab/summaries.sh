# --summary several times: a table for each of these rows, the same ones as one
# by one; in one stream, which says of each table which rows they are.
set -- -c "${POLL%.csv}.codebook.csv" -w weight -q 'kind_*' -b gender
for format in text md csv; do
	for row in Agree Disagree mean; do
		[ $row = Agree ] || [ $format = csv ] || echo
		kind-crosstab "$@" --summary $row -f $format "$POLL" |
			if [ $row$format = Agreecsv ] || [ $format != csv ]
			then cat; else sed 1d; fi
	done >single
	kind-crosstab "$@" --summary Agree --summary Disagree --summary mean \
	    -f $format "$POLL" | cmp - single && echo "$format: the same"
done
kind-crosstab "$@" --summary Agree --summary Disagree --summary mean -f tidy \
    "$POLL" >three.tidy
kind-crosstab "$@" --stats mean -f tidy "$POLL" >all.tidy
sed 's/ summary=[0-9,]*"/"/' three.tidy | cmp - all.tidy
grep -o 'summary=[0-9,]*' three.tidy | uniq -c
kind-report -f text three.tidy | grep '^Table'
# With a last wave, changes of a question are shown once.
awk 'NR == 1 || NR % 2 == 0' "$POLL" >a.csv
kind-crosstab "$@" --summary Agree --summary mean -f tidy a.csv >a.tidy
kind-report -f text --previous a.tidy three.tidy | grep -c '^Table.*Change'
# In a plan they have ; between them, and are tables of their own with the title
# of the row.
cat >plan.csv <<'END'
question,breaks,summary,title
kind_*,gender,Agree; mean,Kindness
kind_policy,gender,,
END
kind-crosstab -c "${POLL%.csv}.codebook.csv" -w weight --plan plan.csv \
    "$POLL" >plan.txt
grep -A 1 '^Table' plan.txt
kind-crosstab -c "${POLL%.csv}.codebook.csv" -w weight --plan plan.csv -f tidy \
    "$POLL" | kind-report -f text | grep '^Table'
# What does not go.
try()
{
	kind-crosstab "$@" -f csv "$POLL"
	echo "status $?"
}
try "$@" --summary Agree --summary none
try "$@" --summary Agree --summary AGREE
try "$@" --summary Agree --summary Disagree --sort total
sed '0,/ summary=7,8,9"/s// summary=7,8"/' three.tidy | kind-report -f text
echo "status $?"
sed 's/ summary=7,8,9"/ summary=7,8,99"/' three.tidy | kind-report -f text
echo "status $?"
