#!/bin/sh
# Bad input: a message with the place, status 2, and a stream that the next
# program refuses for the same reason.
# shellcheck disable=SC2059 # the formats are given
bad()
{
	echo "== $1"
	printf "$2" >in
	for arg in n=a:1-9 --drop=b --rename=a=z; do
		{ kind-recode "$arg" <in >out; } 2>err
		echo "status $?"
		kind-filter -n 'any(*, 1)' <out >/dev/null 2>next
		echo "next $?"
		cat err next >>all
	done
	sort -u all
	rm all
}
bad ragged 'a,b\n1,2\n1,2,3\n4,5\n'
bad narrow 'a,b\n1,2\n1\n4,5\n'
bad torn 'a,b\n1,2\n3'
bad 'torn in quotes' 'a,b\n1,2\n3,"x'
bad 'torn header' 'a,b'
bad 'open quote' 'a,b\n1,"2\n3,4\n'
bad 'stray quote' 'a,b\n1,2"x"\n'
bad NUL 'a,b\n1,x\000y\n'
bad 'invalid UTF-8' 'a,b\n1,caf\351\n'
bad 'stray CR' 'a,b\n1,x\ry\n'
bad 'same name' 'a,b,a\n1,2,3\n'
bad 'no name' 'a,,b\n1,2,3\n'
bad empty ''
bad 'earlier stage' 'a,b\n1,2\n"kind-read: x.csv:3: bad ""thing""'
