#!/bin/sh
# A codebook that cannot be read, is none, or has a fault in it; names that
# only the codebook has; a codebook for other data, which is a note.
header=name,type,title,value,label,missing,role,group,score
printf 'id,vote\n1,Labour\n' >x.csv
printf '%s\nvote,singel,Which party?,,,,,,\n' "$header" >type.csv
printf '%s\nvote,single,,,,,,,\nvote,,,1,A,maybe,,,\n' "$header" >missing.csv
printf '%s\nvote,single,,,,,,\n' "$header" >ragged.csv
printf '%s\n%s\n%s\n%s\n' "$header" vote,single,,,,,,, q_1,flag,,,,,,q, \
	q_2,flag,,,,,,q, >good.csv
printf '%s\nsex,single,,,,,,,\n' "$header" >other.csv
try()
{
	kind-filter "$@" 2>&1
	echo "status $?"
}
for book in nowhere.csv . x.csv type.csv missing.csv ragged.csv; do
	try -n -c "$book" 'vote == 1' x.csv
done
KIND_CODEBOOK=nowhere.csv try -n 'vote == 1' x.csv
try -n -c - 'vote == 1' <x.csv
try -n -c - 'vote == 1' - <x.csv
# The stages behind fail too.
kind-filter -c type.csv 'vote == 1' x.csv 2>/dev/null |
	kind-filter -n 'vote == 1' 2>&1
echo "status $?"
try -n -c good.csv 'q_1 == "Yes"' x.csv
try -n -c good.csv 'any(q, "Yes")' x.csv
try -n -c good.csv 'q == "Yes"' x.csv
try -n -c good.csv 'vtoe == "Labour"' x.csv
try -n -c other.csv 'vote == "Labour"' x.csv
try -c other.csv 'vote == "Labour"' <x.csv
try -Q -c other.csv 'vote == "Labour"' x.csv
try -n -c other.csv 'sex == "Female"' x.csv
