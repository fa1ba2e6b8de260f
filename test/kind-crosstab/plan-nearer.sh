# Of options that exclude each other a row has what is said nearer: by itself,
# by the defaults, by the command line.
KIND_CODEBOOK=${POLL%.csv}.codebook.csv
export KIND_CODEBOOK
# plan COLUMNS DEFAULTS ROW [OPTION...]: what it is.
plan()
{
	printf '%s\n' "table,question,breaks,$1" "defaults,,gender,$2" \
		",kind_policy,,$3" >plan.csv
	shift 3
	echo "== $(cut -d , -f 4- plan.csv | tr '\n' ' ')$*"
	kind-crosstab --plan plan.csv "$@" "$POLL" | tail -n +3 |
		grep -e percent -e counts -e ^Agree$ -e ^Weighted -e ^Base
}
plan counts,show yes, ,both
plan counts,show ,both yes,
plan counts,show , ,both --counts
plan counts,show , yes, --show both
plan counts,percent yes, ,row
plan show,percent counts, ,row
plan show,percent both, ,row
plan counts,percent ,row yes,
plan unweighted,weight ,weight yes,
plan unweighted,weight , yes, -w weight
plan unweighted,weight yes, ,weight
plan weight '' weight --unweighted
plan weight,drop-unweighted weight,yes -,
plan unweighted,drop-unweighted , yes, -w weight --drop-unweighted
plan summary,sort ,total Agree,
plan summary,sort Agree, ,total
plan summary,sort , Agree, --sort total
plan of-ticked,rebase yes, ,all
# "no" asks for nothing, and "-" for no weight.
plan counts,show ,both no,
plan unweighted,weight no,weight ,-
# A base is not that of a row with a condition.
plan base,where 'All adults,' ',age < 35'
plan base,where , ',age < 35' --base 'All adults'
# Both at once are a mistake, in whatever order the columns are.
plan counts,show , yes,both
plan unweighted,weight , yes,weight
plan weight,unweighted , weight,yes
echo "status $?"
# What the defaults say is not given: of all, 2 of 4 say A; of those who answer,
# 2 of 3.
printf '%s\n' q,g A,x A,y B,x ,y >few.csv
printf '%s\n' table,question,breaks,rebase,sort defaults,,-,all,total \
	,q,,-,- ,q,,, >none.csv
kind-crosstab --plan none.csv --unweighted --hide 0 few.csv | grep ^A
