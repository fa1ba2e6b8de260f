# Respondents without a weight are left out, and counted: 2 of 5.
cat >poll.csv <<'END'
id,weight,q
1,1,Yes
2,,No
3,3,No
4,,Yes
5,0,Yes
END
kind-tabulate -w weight --drop-unweighted -q q --decimals 1 poll.csv
echo "status $?"
# As if they were not there.
grep -v ',,' poll.csv >rest.csv
kind-tabulate -w weight -q q --base All -f tidy rest.csv 2>/dev/null >a
kind-tabulate -w weight --drop-unweighted -q q --base All -f tidy \
	poll.csv 2>/dev/null |
	cmp - a && echo same bytes
# All of them.
printf 'weight,q\n,Yes\n,No\n' | kind-tabulate -w weight --drop-unweighted -q q
echo "status $?"
kind-tabulate --drop-unweighted -q q poll.csv
echo "status $?"
# Whom the base is of, in words that stay true.
{ cat poll.csv; echo 6,1,; } >more.csv
for option in --strict '--where id>1' '--exclude No'; do
	for file in poll rest more; do
		# shellcheck disable=SC2086
		kind-tabulate -w weight --drop-unweighted -q q -f csv $option \
			$file.csv 2>/dev/null | grep Base
	done
done
# Where rows have different weights, notes name the weight.
printf '%s\n' q,w,v a,1,0 b,,2 a,0,1 b,1, >two.csv
printf '%s\n' question,weight q,w q,v q,- >plan.csv
kind-tabulate --plan plan.csv --drop-unweighted -f csv two.csv >/dev/null
printf '%s\n' question,weight q,w q,w >plan.csv
kind-tabulate --plan plan.csv --drop-unweighted -f csv two.csv >/dev/null
