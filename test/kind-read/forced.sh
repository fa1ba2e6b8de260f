#!/bin/sh
# A platform that the file is not of would take respondents for header rows;
# one damaged cell of the ImportIds does not make header rows respondents.
printf 'id,q\n1,a\n2,b\n3,c\n' >plain
for platform in qualtrics surveymonkey; do
	kind-read --platform $platform plain >out
	echo "status $?"
done
cat >damaged <<'END'
StartDate,ResponseId,Q1
Start Date,Response ID,How kind?
"{""ImportId"":""startDate""}","{ImportId:_recordId}","{""ImportId"":""QID1""}"
2020-04-24 10:01:00,R_1,Very
END
kind-read damaged
# The file's own columns keep their names.
printf 'id,q,q_a\n1,a;b;,x\n2,b;,y\n' >taken
kind-read taken
# Of two files the one has joined answers, the other may have.
printf 'id,q\n1,a;b;\n' >joined
printf 'id,q\n1,a;b\n' >open
kind-read -u joined open >out
echo "status $?"
kind-read -u --split q joined open
