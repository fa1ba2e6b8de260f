# What R's survey package has for all respondents at once, seven parts have that
# are merged: shares, means, medians, standard errors, tests and associations.
mkdir bin
ln -s "$KIND/test/oracle/parts.sh" bin/kind-crosstab
PATH=$PWD/bin:$PATH
sh "$KIND/test/oracle/crosstab.sh" poll poll 'figures linearised letters' \
    --chi2 -c "$KIND/demo/synthetic-poll.codebook.csv" -w weight -q 'kind_*' \
    --stats mean,median,sd -b gender -b 'Age=age:18-24,25-49,50-64,65+' \
    -b 'gender>age:18-34,35+' -b social_grade -b region "$POLL"
