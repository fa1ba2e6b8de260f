# The finding takes its figures from the tables.
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" >t.tidy
printf 'q\nyes\nno\nno\nno\n' | kind-tabulate -q q -f tidy >few.tidy
printf 'n\n1\n2\n4\n' | kind-tabulate --mean -q n -f tidy >mean.tidy
finding()
{
	echo "== $1"
	printf 'finding: %s\n' "$1" >study
	kind-report -s study -f text t.tidy few.tidy mean.tidy >out
	status=$?
	[ "$status" -eq 0 ] && sed -n 4p out || echo "status $status"
}
finding '{kind_society: Agree} agree, {kind_policy:Strongly agree} strongly.'
finding '{q: yes} say yes, on average {n: Mean}.'
finding 'No figures.'
finding '{kind_socity: Agree}'
finding '{kind_society: Agrees}'
finding '{kind_society}'
finding 'A brace { is open'
finding '72% agree'
# Two tables have the name: 3 of 4 women say yes, and 3 of 6 of all.
printf 'q,s\nyes,f\nyes,f\nyes,f\nno,f\nno,m\nno,m\n' >two.csv
kind-tabulate -q q --where 's == "f"' --base Women -f tidy two.csv >women.tidy
kind-tabulate -q q --base 'All adults' -f tidy two.csv >all.tidy
kind-crosstab -q q -b s --base 'All adults' --hide 0 -f tidy two.csv >s.tidy
kind-tabulate -q q --where 's == "m"' --base 'Men, 18: up' -f tidy two.csv \
    >men.tidy
two()
{
	echo "== $1"
	printf 'finding: %s\n' "$1" >study
	shift
	kind-report -s study -f text "$@" >out
	status=$?
	[ "$status" -eq 0 ] && sed -n 4p out || echo "status $status"
}
two '{q: yes} do.' women.tidy all.tidy
two '{q: yes} do.' all.tidy women.tidy
two '{q @ Women: yes} of women, {q@All adults : yes} of all.' women.tidy all.tidy
two '{q @ Men, 18: up: no} of men.' all.tidy men.tidy
two '{q @ women: yes} do.' women.tidy all.tidy
two '{q: yes} do, in both.' all.tidy s.tidy
# One that is hidden where it comes first is shown elsewhere.
kind-crosstab -q q -b s --base 'All adults' --hide 7 -f tidy two.csv >hid.tidy
two '{q: yes} do, somewhere.' hid.tidy all.tidy
two '{q: yes} do, nowhere.' hid.tidy
# Agree is an answer that 1 of 4 gave, and a net that 2 of 4 are in; a net of that
# answer alone is no other figure.
printf 'q\nStrongly agree\nAgree\nDisagree\nStrongly disagree\n' |
    kind-tabulate -q q -f tidy >net.tidy
two '{q: Agree} agree.' net.tidy
two '{q: Agree (answer)} just agree, {q:Agree (net)} in all.' net.tidy
two '{q: Disagrees (answer)} agree.' net.tidy
printf 'q\nAgree\nNeither agree nor disagree\nDisagree\nDisagree\n' |
    kind-tabulate --agree -q q -f tidy >same.tidy
two '{q: Agree} agree, {q: Disagree (net)} do not.' same.tidy
# Without one, the first agreement says it; without that, nothing does.
echo 'title: T' >study
kind-report -s study -f text t.tidy | sed -n 4,6p
kind-report -s study -f text few.tidy | sed -n 4,6p
