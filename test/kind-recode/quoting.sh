#!/bin/sh
# Names and labels with odd signs in them: read and written in quotes.
# shellcheck disable=SC2016 # back quotes are ours
cat >x.csv <<'END'
id,"Q1: how, then?",say "hi",a=b
END
cat >x.csv <<'END'
id,"Q1: how, then?","say ""hi""",a=b, pad
1,"Fairly, I think",no,10:30,x
2,"he said ""no""",yes,a|b,y
END
kind-recode '"Q1, new"=`Q1: how, then?`:F="Fairly, I think","he said ""no"""' \
	x.csv
kind-recode '`"x"`=`say "hi"`:"Yes, please"=yes,"no ""no"""=no' x.csv
kind-recode 'a= `a=b` : "10:30" , "a or b" = "a|b"' x.csv
kind-recode '"a:b"=id:1-2,bö=3' --drop '`Q1: how, then?`,say "hi"' \
	--rename '`a=b`="b, then c"' --rename 'id= N° ' x.csv 2>&1
kind-recode 'pads=" pad":" x "=x,y' --drop '*a*' x.csv 2>&1
try()
{
	printf '== %s\n' "$*"
	{ kind-recode "$@" x.csv >/dev/null; } 2>&1
	echo "status $?"
}
try 'n=id'
try 'n=id:'
try 'n=id:1,'
try 'n=id:1,2=3=4'
try 'n=id:1,a:b'
try 'n=id:>1'
try 'n=id:1,2,A=3|4,A=5'
try 'n=id:""=1'
try '=id:1'
try 'n=:1'
try 'n=m=id:1'
try 'n=`id:1'
try "$(printf 'n\nm=id:1')"
try "$(printf 'n\377=id:1')"
try "$(printf 'n=id:a\nb=1')"
try "$(printf 'n=id:a\377=1')"
try '" n"=id:1'
