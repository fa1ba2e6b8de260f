#!/bin/sh
# With a codebook an answer is found by its label and by its code, and what it
# calls missing is missing; but a missing answer is found by its own name.
cat >x.codebook.csv <<END
name,type,title,value,label,missing,role,group,score
*,,,,,<space>|__NA__,,,
id,id,,,,,,,
vote,single,Which party?,,,,,,
vote,,,1,Conservative,,,,
vote,,,2,Labour,,,,
vote,,,98,Don't know,dk,,,
vote,,,99,Refused,refused,,,
age,number,Age,,,999,,,
media,set,Where do you get news?,,,,,,
media_1,flag,Television,,,,,media,
media_2,flag,Radio,,,,,media,
top_1,multi,,,,,,top,
top_1,,,1,Health,,,,
top_1,,,2,Schools,,,,
top_2,multi,,,,,,top,
top_2,,,1,Health,,,,
top_2,,,2,Schools,,,,
END
cat >x.csv <<END
id,vote,age,media_1,media_2,top_1,top_2
1,Labour,17,Yes,No,Health,Schools
2,2,999,No,Yes,2, 
3,Refused,40, , ,__NA__,
4,99,50,No,No,,
5,Don't know, ,,,Health,
6, ,60,Yes,Yes,,1
END
ids()
{
	printf '%s:' "$*"
	kind-filter -c x.codebook.csv -k id "$@" x.csv 2>/dev/null | sed 1d |
		tr '\n' ' ' | sed 's/^/ /; s/ $//'
	echo
}
ids 'vote == "Labour"'
ids 'vote == 2'
ids 'vote != "Labour"'
ids -v 'vote == "Labour"'
ids 'vote in (1, 2, 98)'
ids 'vote == "Refused"'
ids 'vote != 99'
ids 'missing(vote)'
ids 'answered(vote)'
ids 'age >= 18'
ids 'not age >= 18'
ids 'missing(age)'
ids 'age == 999'
ids 'vote ~ "o|e"'
ids 'any(media, "Television")'
ids 'not any(media, "Television")'
ids 'any(media, "Radio", "Television")'
ids 'any(top, "Schools")'
ids 'any(top, 1)'
ids 'not any(top, 1)'
# The same without one.
ids -c '' 'vote == 2'
ids -c '' 'missing(vote)'
ids -c '' 'age > "2"'
# The records stay as they are; -c wins over the environment.
kind-filter --codebook x.codebook.csv 'vote == "Refused"' x.csv
KIND_CODEBOOK=x.codebook.csv kind-filter -n 'vote == "Labour"' x.csv
KIND_CODEBOOK=nowhere kind-filter -c x.codebook.csv -n 'vote == 2' x.csv
KIND_CODEBOOK=x.codebook.csv kind-filter -n 'vote == "Labour"' <x.csv
kind-filter -c - -n 'vote == "Labour"' x.csv <x.codebook.csv
# Seen is what was met by either name.
kind-filter -c x.codebook.csv -n 'vote in ("Labour", 1, 98)' x.csv 2>&1
kind-filter -c x.codebook.csv -n 'any(media, "Radio", "Rdaio")' x.csv 2>&1
