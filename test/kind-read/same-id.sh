#!/bin/sh
# The number of a respondent that stands twice.
printf 'RespondentID,mood\n17,good\n"18",bad\n17,fine\n' >one.csv
kind-read one.csv
kind-read -n one.csv | grep stands
printf 'RespondentID;mood\n17;good\n"18";bad\n 17 ;fine\n18;fine\n17;bad\n' |
	kind-read -m fine | wc -l | tr -d ' '
# Asked for, it is left out; nothing else is told.
kind-read --one-per RespondentID one.csv
# Of a platform only.
printf 'id,mood\n1,good\n1,bad\n' | kind-read
printf 'id,submitdate,lastpage\n1,a,1\n1,b,2\n' | kind-read
# Who has none is not told, and neither is a stream of one each.
printf 'RecordNo,endtime\n,1\n,2\n3,4\n' | kind-read
# In a long file only the first are looked at.
{ echo RespondentID,mood; yes 5,good | sed '2,20000s/.*/,bad/; 20002q'; } |
	kind-read 2>&1 >/dev/null
{ echo RespondentID,mood; yes 5,good | sed '2,19999s/.*/,bad/; 20002q'; } |
	kind-read 2>&1 >/dev/null
