#!/bin/sh
# Qualtrics: three header rows, personal columns, previews, display order.
cat >survey.csv <<'END'
StartDate,Status,IPAddress,DistributionChannel,ResponseId,Q1,Q2_1,Q2_2,Q2_3_TEXT,Q2_DO_1,WHAT_DO_YOU_EAT,weight
Start Date,Response Type,IP Address,Distribution Channel,Response ID,"How kind?
Be honest.",Which? - Selected Choice - Family,"Which? - Selected Choice - Friends, all",Which? - Other - Text,Which? - Display Order,What?,weight
"{""ImportId"":""startDate"",""timeZone"":""Europe/London""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2"",""choiceId"":""1""}","{""ImportId"":""QID2"",""choiceId"":""2""}","{""ImportId"":""QID2_3_TEXT""}","{""ImportId"":""QID2_DO_1""}","{""ImportId"":""QID3""}","{""ImportId"":""weight""}"
2020-04-24 10:01:00,0,192.0.2.1,anonymous,R_1,Agree,Family,,,2,Bread,1.2
2020-04-24 10:02:00,1,192.0.2.2,anonymous,R_2,Agree,,,,1,Soup,1
2020-04-24 10:03:00,IP Address,192.0.2.3,email,R_3,"Tend to
agree",,"Friends, all",cats,1,,0.8
2020-04-24 10:04:00,0,192.0.2.4,preview,R_4,Agree,,,,1,,1
2020-04-24 10:05:00,Spam,192.0.2.5,anonymous,R_5,Agree,,,,1,,1
2020-04-24 10:06:00,2,192.0.2.6,test,R_6,Agree,,,,1,,1
END
kind-read survey.csv | tee want
cat survey.csv | kind-read 2>&1 >got | cut -d : -f 1-3
cmp want got
kind-read - <survey.csv 2>/dev/null | cmp want -
# What is dropped can be kept.
kind-read --keep-tests survey.csv | cut -d , -f 4
kind-read --keep-personal survey.csv | cut -d , -f 3,4
# Line breaks in names become spaces, and empty ones are made.
printf '"Q
1",,Q3\nx,y,z\n"{""ImportId"":""QID1""}","{}",\n1,2,3\n' | kind-read
# No respondents.
head -n 4 survey.csv | kind-read
# Cut in the third row; between the second and the third.
head -n 3 survey.csv >cut.csv
printf '"{""ImportId"":""startDate""}","{""Imp' >>cut.csv
kind-read cut.csv
echo "status $?"
