# A topline whose stream lost a line, or has one that was edited, is not taken
# for whole: cumulative and raw rows go with the answers.
{
	echo q
	for i in Agree Neither Disagree 'Not sure' Refused; do
		yes "$i" | head -n 60
	done
} >q.csv
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    q,single,,,,,,, q,,,Agree,,,,,1 q,,,Neither,,,,,2 \
    q,,,Disagree,,,,,3 q,,,Refused,,refused,,, >book.csv
kind-tabulate -c book.csv -q q --cumulative --rebase both \
    --net 'Any=Agree|Disagree' -f tidy q.csv >q.tidy || exit
kind-report -f text q.tidy >/dev/null && echo whole
# torn SED
torn()
{
	sed "$1" q.tidy >torn.tidy
	cmp -s q.tidy torn.tidy && echo "not torn: $1"
	kind-report -f text torn.tidy
	echo "status $?"
}
torn '/,answer,Neither,/d'
torn '/,answer,Not sure,/d'
torn '/,net,/d'
torn '/,raw,Of all: Neither,/d'
torn '/,raw,Of all: Any,/d'
torn '/,cumulative,Cumulative: Neither,/d'
torn 's/Cumulative: Neither/Cumulative: Both/'
