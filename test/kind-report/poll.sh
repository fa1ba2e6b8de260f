# The report of the model poll: 72, 52, 40 and 43 percent agree, as published
# by YouGov in April 2020.
tables()
{
	kind-tabulate -c "${POLL%.csv}.codebook.csv" --agree -q 'kind_*' \
	    -f tidy "$POLL"
	kind-crosstab -c "${POLL%.csv}.codebook.csv" -q kind_society \
	    -b 'Age=age:18-34,35-54,55+' -f tidy "$POLL"
}
tables >poll.tidy
study=${POLL%.csv}.study
kind-report -s "$study" -f text poll.tidy | sed 's/[0-9a-f]\{64\}/DIGEST/'
# The same in the page: the first screen has notice, title, finding and the
# four figures, the largest first.
kind-report -s "$study" poll.tidy >page
sed -n '/<header>/,/<\/header>/p' page | grep -o \
    -e 'flag.*' -e '<h1.*' -e 'class="lede.*' -e 'aria-label="[^"]*"' \
    -e '<li dir.*records.*'
# And in Markdown.
kind-report -s "$study" -f md poll.tidy | grep -e '^#' -e '^| It'
