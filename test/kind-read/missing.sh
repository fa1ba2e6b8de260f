#!/bin/sh
# One blank and __NA__ are missing, in quotes or not, as YouGov writes them; an
# answer that only looks like it is not.  It is nothing to be told about.
cat >yougov <<'END'
RecordNo,q1_1,q1_99,q2_other,weight
0,Yes, ,__NA__,.929095216422
1, , ,"__NA__",1.0
2," "," ","a __NA__",1.1
3,__NA__x,_,__na__,.9
4,NA,N/A,None,1
END
kind-read yougov
# Tokens are the whole field, after the blanks around it went.
kind-read -m NA --missing=N/A -m -99 <<'END'
id,q,r
1,NA,Namibia
2, NA ,"NA"
3,N/A,N/A?
4,-99,-999
5," NA",na
END
# A token that nobody has is most likely a typing error.
printf 'id,q\n1,a\n' | kind-read -m N.A.
# Two blanks in quotes are an answer of a kind; it stays.  A line break alone
# is a blank.
printf 'id,q\n1,"  "\n2,\n3,"\r\n"\n' | kind-read
# In files of SPSS and Stata it is the label, or the code without one: the 24 of
# Labour, and nobody is 2 until codes stand there.
file=$KIND/test/data/delivery.sav
for token in Nobody Labour 2; do
	echo "$token"
	kind-read -m "$token" "$file" 2>said | kind-filter -n 'answered(vote)'
	grep "no field" said
done
kind-read --codes -m 2 "$file" 2>said | kind-filter -n 'answered(vote)'
! grep "no field" said
