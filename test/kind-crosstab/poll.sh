# The model poll against R's survey package (test/oracle/crosstab.R): nested
# columns, twelve regions, nets, scores, an answer left out of the base, and
# percentages of rows and of the total.
compare()
{
	sh "$KIND/test/oracle/crosstab.sh" poll "$@"
}

set -- -c "$KIND/demo/synthetic-poll.codebook.csv" -w weight
compare poll all "$@" -q 'kind_*' --stats mean,median,sd -b gender \
    -b 'Age=age:18-24,25-49,50-64,65+' -b 'gender>age:18-34,35+' \
    -b social_grade -b region "$POLL"
compare poll-exclude 'figures linearised' "$@" -q kind_services -b gender \
    --exclude "Don't know" --chi2 "$POLL"
for of in row total; do
	compare poll-$of figures "$@" -q kind_services -b social_grade \
	    --percent $of "$POLL"
done
