#!/bin/sh
# Never fewer respondents without a word: a quote that stays open is an error
# that names the line where it opened, and so is a repaired record that takes
# in another one, even if it ends up as wide as the header.
try()
{
	{ kind-read -r >out; } 2>&1
	echo "status $?"
	kind-read out >/dev/null 2>&1
	echo "then $?"
}
printf 'id,q,r\n1,a,b\n2,"c,d\n3,e,f\n' | try
printf 'id,q,r\n1,"a\nb","c\n2,d,e\n' | try
printf 'id,q,r\n6,"Female,30\n7,Male,40\n8,"x",50\n' | try
printf 'q\n"a\nb"c\n"\n' | try
printf 'id,q,"r\n1,"a",b\n' | try
