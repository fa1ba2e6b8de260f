#!/bin/sh
# NAME=column: the codebook's nets for the column are the groups, in the order
# of its answers.
book=$KIND/demo/synthetic-poll.codebook.csv
kind-recode -c "$book" p=kind_policy --other Neither "$POLL" >got
awk -F , 'NR == 1 { print $0 ",p"; next } { print $0 "," \
	($10 ~ / agree$/ ? "Agree" : \
	$10 ~ / disagree$/ && $10 !~ /^Neither/ ? "Disagree" : "Neither")
}' "$POLL" >want
cmp want got && echo same bytes
{ kind-recode -c "$book" p=kind_policy "$POLL" >/dev/null; } 2>&1
try()
{
	kind-recode "$@" 2>&1
	echo "status $?"
}
try p=kind_policy "$POLL"
try -c "$book" r=region "$POLL"
cat >book.csv <<END
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,1,Yes,,,Any|"Sure, yes",
q,,,2,Maybe,,,Any,
q,,,3,No,,,,
r,single,,,,,,,
r,,,1,Yes,,,"Sure, yes",
r,,,2,Maybe,,,Any,
r,,,3,No,,,No,
r,,,4,Refused,refused,,No,
END
sed 's/Any|"Sure, yes"/"Any|Sure, yes"/' book.csv >good.csv
printf '%s\n' id,q,r 1,Yes,1 2,3,No 3,,Refused 4,2,2 >x.csv
try -c good.csv n=r x.csv
try -c good.csv n=q x.csv
