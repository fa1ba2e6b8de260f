# A weight that is none: file, line, column and what was found; no table.
try()
{
	printf 'id,weight,q\n1,1.5,Yes\n2,%s,No\n3,1,Yes\n' "$1" >poll.csv
	kind-tabulate -w weight -q q ${2+"$2"} poll.csv >out
	echo "status $?"
	cat out
}

try ''
try -1
try -0.001
try abc
try 0x10
try inf
try -inf
try nan
try 1e400
try 9223373
try 99999999999999999999
try '"1,5"'
try '1 5'
try 1.2.3
try ' '
try abc --drop-unweighted
# Of a respondent outside --where, too: the file is not what it should be.
printf 'id,weight,q\n1,1.5,Yes\n2,bad,No\n' >poll.csv
kind-tabulate -w weight -q q --where 'id == 1' poll.csv
echo "status $?"
# Line breaks within quotes count as lines.
printf 'id,"wei ""ght",q\n1,1,"a\nb"\n2,,No\n' |
	kind-tabulate -w 'wei "ght' -q q
echo "status $?"
