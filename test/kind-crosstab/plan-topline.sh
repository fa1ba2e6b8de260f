#!/bin/sh
# A banner whose breaks are - has none: tables are toplines, as by - itself.
printf '%s\n' table,question,breaks banner,Standard,- defaults,,Standard \
	,kind_policy, >banner.csv
printf '%s\n' table,question,breaks ,kind_policy,- >plain.csv
kind-crosstab --plan banner.csv --unweighted "$POLL" >banner || echo "status $?"
kind-crosstab --plan plain.csv --unweighted "$POLL" | cmp - banner && echo 'the same'
sed -n 2,5p banner
