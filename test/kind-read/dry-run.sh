#!/bin/sh
# -n says what was understood: of a plain file, of header rows with personal
# columns and a preview, of joined answers, of SPSS; and writes no stream.
printf 'id;age;media_1;media_2;weight\n1;34;Yes;No;1\n2;51;No;No;2\n' >plain
cat >qualtrics <<'END'
StartDate,Status,IPAddress,Q1,Q2_1,Q2_2
Start Date,Response Type,IP Address,How kind?,Which? - Selected Choice - Cats,Which? - Selected Choice - Dogs
"{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2"",""choiceId"":""1""}","{""ImportId"":""QID2"",""choiceId"":""2""}"
2020-04-24 10:01:00,0,192.0.2.1,Very,Cats,
2020-04-24 10:02:00,1,192.0.2.2,Very,,
2020-04-24 10:03:00,0,192.0.2.3,Not,Cats,Dogs
END
printf 'id,langs\n1,1;2;\n2,\n3,2;\n' >joined
cp "$KIND/test/data/delivery.sav" .
kind-read -n plain qualtrics joined delivery.sav
kind-read -n <plain | head -n 1
# What is wrong is wrong here too.
printf 'id,age\n1\n' >short
kind-read -n plain short
echo "status $?"
kind-read -n plain >/dev/full
echo "status $?"
