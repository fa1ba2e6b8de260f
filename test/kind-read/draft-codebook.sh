#!/bin/sh
# With a codebook the stream has its labels, and the draft has all that it says
# of columns that are there, and what the data add.
cat >old.csv <<'END'
name,type,title,value,label,missing,role,group,score
*,,dmy,,,-9,,,
vote,single,Who for?,,,n/a,,,
vote,,,1,Labour,,,Left|Any,2
vote,,,2,Green,,,Any,
vote,,,97,Refused,refused,,,
media,set,Which of these?,,,,,,
media_1,flag,Radio,,,,,media,
gone,set,Not here,,,,,,
gone_1,flag,Tea,,,,,gone,
w2,number,,,,,weight,,
END
printf 'id,vote,media_1,media_2,weight,w2\n%s\n' '1,1,1,0,1,1
2,2,0,1,1.1,2
3,97,-9,,1,1
4,7,1,1,0.9,1' >x.csv
kind-read -c old.csv --draft new.csv x.csv
cat new.csv
kind-read -c new.csv x.csv | kind-codebook --check -c new.csv
echo "status $?"
KIND_CODEBOOK=old.csv kind-read -n --draft - x.csv 2>/dev/null | cmp - new.csv
# The labels of a file of SPSS are not the codebook's.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	vote,single,,,,,,, vote,,,2,Lab,,,, >own.csv
sav=$KIND/test/data/delivery.sav
kind-read -n --draft - "$sav" 2>/dev/null >theirs.csv
kind-read -c own.csv --draft mine.csv "$sav" 2>/dev/null >stream
kind-codebook --diff theirs.csv mine.csv
kind-codebook --check -c mine.csv stream
echo "status $?"
