#!/bin/sh
# What Qualtrics and SurveyMonkey know themselves, and what is found.
cat >q.csv <<'END'
ResponseId,Q1,Q2_1,Q2_2
Response ID,How kind?,Which? - Selected Choice - Tea,Which? - Selected Choice - Milk
"{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2"",""choiceId"":""1""}","{""ImportId"":""QID2"",""choiceId"":""2""}"
R_1,Very,Tea,
R_2,Not very,,Milk
R_3,Very,,
END
kind-read -n --draft - q.csv 2>/dev/null
cat >m.csv <<'END'
Respondent ID,Which? Select all.,,,Age
,Tea,Milk,Other (please specify),Response
101,Tea,,,18-29
102,,Milk,water,30-44
103,Tea,,juice,18-29
END
kind-read -n --draft cb.csv m.csv 2>/dev/null
cat cb.csv
# Another text of "Other" is nothing unknown.
sed 's/juice/wine/' m.csv | kind-read 2>/dev/null |
	kind-codebook --check -c cb.csv
echo "status $?"
