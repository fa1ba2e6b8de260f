# Ten rows with ten kinds of mistakes, and a good one: ten messages in one run,
# each with row and column.
cp "$POLL" poll.csv
cat >plan.csv <<'END'
table , question,breaks ,where,weight,nets,stats,decimals,sort,summary,show,colour
defaults,,gender,,weight,,,,,,,
,kind_society,,,,,,,,,,
,kind_society,,,,,,,,,
,kind_society,,,,,,,,,,,,
,kind_society,,,,,,,,,,red
,kind_society,,,,,,seven,,,,
,kind_society,,,,,mode,,,,,
,,,,,,,,,,both,
,kind_socety,,,,,,,,,,
,kind_society,gendre,,,,,,,,,
,kind_society,,"age >> 3",,,,,,,,
,kind_society,,,wieght,,,,,,,
END
kind-crosstab --plan plan.csv poll.csv
echo "status $?"
# Others: two banners of a name, one without breaks, twice the defaults, a part
# of a list that is empty, what is no net, two that exclude each other in one
# row.
cat >plan.csv <<'END'
table,question,breaks,where,exclude,nets,stats,sort,summary,chi2,counts,show
banner,A,gender,,,,,,,,,
banner,A,age,,,,,,,,,
banner,B,,,,,,,,,,
defaults,,A,,,,,,,,,
defaults,,A,,,,,,,,,
,kind_society,,,a;;b,,,,,,,
,kind_society,,,,=x,,,,,,
,kind_society,,,,,,,Agree,yes,,
,kind_society,,,,,,,,,yes,both
,kind_society,,,,,,,,maybe,,
,kind_society,,,,,,total,Agree,,,
END
kind-crosstab --plan plan.csv --unweighted poll.csv
echo "status $?"
# What only the answers tell.
cat >plan.csv <<'END'
question,breaks,where,stats,sort,summary,difference,lead
kind_society,gender,age > 200,,,,,
region,gender,,mean,,,,
kind_society,gender,,,,Maybe,,
kind_society,gender,,,Women,,,
kind_society,gender,,,,,Male - Women,
kind_society,gender,,,,,,Agree - No
END
kind-crosstab --plan plan.csv --unweighted poll.csv
echo "status $?"
# What is wrong with defaults is told once, with the first table that has it.
cat >plan.csv <<'END'
table,question,breaks,summary,sort
defaults,,gender,Maybe,
,kind_society,,,
,kind_policy,,,
,kind_services,,Agree,
,kind_services,,Perhaps,
,kind_policy,,,total
END
kind-crosstab --plan plan.csv --unweighted poll.csv
sed '2s/Maybe,/,Women/' plan.csv >sorted.csv
kind-crosstab --plan sorted.csv --unweighted poll.csv
echo "status $?"
# So is what is wrong with a banner, whatever the weights of its tables.
cat >plan.csv <<'END'
table,question,breaks,weight
banner,A,gender; agee,
banner,B,gender;; age,
banner,C,gender,
,kind_society,A,weight
,kind_policy,A,-
,kind_policy,B,
,kind_services,B,
,kind_services,C,
END
kind-crosstab --plan plan.csv poll.csv
echo "status $?"
# Rows that are wholly empty, as spreadsheets leave them, are passed over: in
# the middle, at the end, with fewer fields or more.
cat >plan.csv <<'END'
question,breaks,where
,,
kind_society,gender,
, ,""
,
,,,,
kind_policy,gender,
,,
END
kind-crosstab --plan plan.csv --unweighted poll.csv | grep ^Table
printf 'question,breaks\n,\n,\n' >plan.csv
kind-crosstab --plan plan.csv --unweighted poll.csv
# A stray quote of a plan is nothing for kind-read.
printf '%s\n' question,where 'kind_policy,gender == "Female"' >plan.csv
kind-crosstab --plan plan.csv --unweighted poll.csv
