# A survey with weights of the population's size, 71 of them 0, and missing
# answers in a question and in a break, against R's survey package
# (test/oracle/crosstab.R).  The data is kept outside the project.
data=${KIND_SURVEYS:-$KIND/../shared/data}/illinois
if [ ! -d "$data" ]; then
	echo 'skip: no survey files'
	exit
fi
compare()
{
	sh "$KIND/test/oracle/crosstab.sh" illinois "$@"
}

compare illinois all -w weight -q maritalstatus,voter -b sex \
    -b 'Years=year:Early=1996-2002,2004-2010,2012-2018' -b educ6 \
    -b 'Registration=rv:On the roll=Registered,Off it=Not Registered' \
    "$data/illinois.csv"

set -- -w weight -q age --stats mean,median,sd -b sex \
    -b 'Registration=rv:On the roll=Registered,Off it=Not Registered' \
    "$data/illinois.csv"
compare illinois-age 'figures linearised letters' "$@"
compare illinois-age rest --versus total "$@"
for method in unpooled quantum reporter; do
	compare illinois-age $method --test $method "$@"
done

set -- -w weight -q voter --where 'sex == "Female"' \
    -b 'Years=year:Early=1996-2002,2004-2010,2012-2018' "$data/illinois.csv"
compare illinois-women 'figures linearised letters' --chi2 "$@"
compare illinois-women rest --versus total "$@"
compare illinois-women linearised_bh --correct bh "$@"
compare illinois-women pooled --test pooled "$@"
