#!/bin/sh
# Nothing is an error, a header alone is not; half a header is.
try()
{
	kind-read "$@" 2>&1
	echo "status $?"
}
printf '' | try
printf '\357\273\277' | try
printf '\377\376' | try
printf '\n\n' | try
printf 'sep=;\n' | try
printf '' | try -r
printf 'id,q\n' | try
printf 'id;q\r' | try
printf 'id,q' | try
printf 'id,q' | try -r
printf 'id,"q\n1,a\n' | try
printf 'id,"q\n1,a\n' | try -r
