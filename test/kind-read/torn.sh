#!/bin/sh
# A stream that an earlier stage left torn is refused, and its reason is handed
# on; --pad and --repair take it as little.
try()
{
	{ kind-read "$@" >out; } 2>&1
	echo "status $?"
	kind-read out >/dev/null 2>&1
	echo "then $?"
}
printf 'id,q\n1,a\n2' | try
printf 'id,q\n1,a\n2' | try -p
printf 'id,q\n1,a\n2' | try -pr
printf 'id,q\n1,a\n"kind-filter: poll.csv:3: age: ""x"" is not a number' | try
printf 'id,q\n1,a\n"kind-filter: poll.csv:3: age: ""x"" is not a number' |
	try -r
printf 'q\na\n"kind-filter: stopped' | try
