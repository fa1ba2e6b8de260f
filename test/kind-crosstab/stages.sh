# The same bytes through kind-read, kind-filter and kind-recode.
tables()
{
	kind-crosstab -w weight -q 'kind_*' -b 'Age=age:18-34,35-54,55+' \
	    -b 'gender > social_grade'
}
tables <"$POLL" >all
kind-read "$POLL" 2>/dev/null | tables | cmp - all
kind-filter 'answered(id)' "$POLL" | kind-read 2>/dev/null | tables |
	cmp - all
(head -n 1 "$POLL"; tail -n +2000 "$POLL") >b.csv
head -n 1999 "$POLL" >a.csv
kind-read b.csv a.csv 2>/dev/null | tables | cmp - all
# A break is what kind-recode makes of it; the letters too.
kind-recode 'band=age:18-34,35-54,55+' "$POLL" |
	kind-crosstab -w weight -q 'kind_*' -b 'Age=band' \
	    -b 'gender > social_grade' | cmp - all
# A column is what kind-filter keeps and kind-tabulate counts: weights and
# people, bases and shares.
kind-crosstab -w weight -q kind_policy -b region -f tidy "$POLL" |
	awk -F , '$6 == "Wales"' | cut -d , -f 8-10,15-19 >wales
kind-filter 'region == "Wales"' "$POLL" |
	kind-tabulate -w weight -q kind_policy -f tidy |
	awk -F , '$5 == "Total"' | cut -d , -f 8-10,15-19 | cmp - wales && wc -l <wales
# And the total is kind-tabulate's table, intervals and all.
kind-crosstab -w weight -q kind_policy -b region -f tidy "$POLL" |
	awk -F , '$5 == "Total"' >total
kind-tabulate -w weight -q kind_policy -f tidy "$POLL" |
	awk -F , '$5 == "Total"' | cmp - total && wc -l <total
