#!/bin/sh
# Where a code is the label of another answer, a field that could be either is
# an error if it matters, and never guessed.
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
kind-recode -c book.csv 'k=kids:None=0,Some=1|2|3 or more' x.csv 2>/dev/null |
	kind-filter -n 'answered(id)' 2>&1
echo "next $?"
