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
# Without one, the first agreement says it; without that, nothing does.
echo 'title: T' >study
kind-report -s study -f text t.tidy | sed -n 4,6p
kind-report -s study -f text few.tidy | sed -n 4,6p
