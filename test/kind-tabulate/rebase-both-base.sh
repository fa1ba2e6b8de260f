# --base says who was asked, so beside percentages of all those of who answered
# are of "all US citizens, with an answer", in all formats and in reports; by
# hand: 4 asked, 3 of whom answered.  Where all answered both bases are one.
printf '%s\n' q,r,w Yes,1,1 Yes,2,1 No,1,1 ,2,1 >q.csv
set -- --unweighted --rebase both --base 'All US citizens'
kind-tabulate "$@" -q q q.csv | sed -n '/^Base (of all/,/^Not/p'
kind-tabulate "$@" -q q -f csv q.csv | grep -e '^q,"*Base' -e '^q,"*Not in'
echo '== all answered'
kind-tabulate "$@" -q r -f csv q.csv | grep -e '^r,"*Base' -e '^r,"*Not in'
echo '== without --base'
kind-tabulate --unweighted --rebase both -q q -f csv q.csv |
    grep -e '^q,"*Base' -e '^q,"*Not in'
echo '== one who said No left out'
kind-tabulate "$@" -q q --exclude No -f csv q.csv |
    grep -e '^q,"*Base' -e '^q,"*Not in'
echo '== a report, compared with a wave that has the one percentage only'
kind-tabulate "$@" -q q -f tidy -o q.tidy q.csv
kind-report -f text q.tidy | grep -i -e 'US citizens' -e '^Not in'
kind-report -f html -o r.html q.tidy
grep -o '>[^<>]*US citizens[^<>]*' r.html | sort -u
kind-tabulate --unweighted --base 'All US citizens' -q q -f tidy -o b.tidy q.csv
kind-report -f text --previous b.tidy q.tidy 2>&1 |
    sed -n '/Last wave  /,/^$/p'
