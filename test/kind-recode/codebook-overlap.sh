#!/bin/sh
# Where a code is the label of another answer, a field that could be either is
# an error if it matters, and never guessed; but where labels are numbers a
# stream has labels, and what can only be a code is an error.
cat >book.csv <<END
name,type,title,value,label,missing,role,group,score
kids,single,,,,,,,
kids,,,1,0,,,,
kids,,,2,1,,,,
kids,,,3,2,,,,
kids,,,4,3 or more,,,,
END
printf 'id,kids\n1,0\n2,3 or more\n3,2\n4,1\n' >x.csv
try()
{
	kind-recode "$@" x.csv 2>&1
	echo "status $?"
}
try -c book.csv 'k=kids:None=0,Some=1|2|3 or more'
try -c book.csv 'k=kids:Few=0|1|2,Many=3 or more'
try 'k=kids:None=0,Some=1|2|3 or more'
printf 'id,kids\n1,2\n2,4\n' >codes.csv
kind-recode -c book.csv 'k=kids:None=0,Some=1+' codes.csv 2>&1
echo "status $?"
# Nothing tells; it is said.
printf 'id,kids\n1,2\n2,1\n' >either.csv
kind-recode -c book.csv 'k=kids:None=0,Some=1-3' either.csv 2>&1
echo "status $?"
# Labels that are no numbers: 1 is Two and 2 is not.
cat >names.csv <<END
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,1,Two,,,,
q,,,2,1,,,,
q,,,3,Three,,,,
END
printf 'id,q\n1,Two\n2,1\n' >x2.csv
kind-recode -c names.csv 'k=q:A=Two,B=2' x2.csv 2>&1
echo "status $?"
kind-recode -c book.csv 'k=kids:None=0,Some=1|2|3 or more' x.csv 2>/dev/null |
	kind-filter -n 'answered(id)' 2>&1
echo "next $?"
