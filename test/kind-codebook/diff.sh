#!/bin/sh
# Every difference, in the order of the new codebook; and none.
cat >old.csv <<END
name,type,title,value,label,missing,role,group,score
*,,,,,-9,,,
age,number,,,,,,,
vote,single,Who?,,,,,,
vote,,,1,Conservative,,,,
vote,,,2,Labour,,,,
vote,,,6,UKIP,,,,
vote,,,98,Don't know,,,,
q9,text,,,,,,,
kind,single,,,,-1,,g,
kind,,,Agree,,,,Agree,
kind,,,Disagree,,,,,1
w,number,,,,,,,
END
cat >new.csv <<END
name,type,title,value,label,missing,role,group,score
*,,dmy,,,__NA__,,,
q10,single,,,,,,,
kind,single,,,,,,,
kind,,,Disagree,,,,,2
kind,,,Agree,,,,Agree|Positive,1
w,number,,,,,weight,,
vote,single,"Who would you
vote for?",,,,,,
vote,,,2,Labour,,,,
vote,,,1,Tory,,,,
vote,,,7,Reform UK,,,,
vote,,,98,Don't know,dk,,,
age,single,,,,,,,
age,,,18-24,,,,,
END
kind-codebook --diff old.csv new.csv
echo "status $?"
kind-codebook --diff old.csv old.csv
echo "status $?"
# The order of variables does not matter, nor does the form.
{ sed 2q new.csv; sed '1,2d' old.csv; } >x.csv
{ head -n 2 new.csv; grep ^w, old.csv; sed '1,2d; /^w,/d' old.csv; } |
	kind-codebook --diff x.csv -
echo "status $?"
kind-codebook --json new.csv >new.json
kind-codebook --diff new.json new.csv
echo "status $?"
kind-codebook --diff -o out old.csv new.csv
echo "status $?"
wc -l <out | tr -d ' '
