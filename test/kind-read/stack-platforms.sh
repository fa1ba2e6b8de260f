#!/bin/sh
# Files of different platforms stacked: each is read in its own way.
cat >qualtrics.csv <<'END'
StartDate,IPAddress,Status,ResponseId,q1
Start Date,IP Address,Response Type,Response ID,How kind?
"{""ImportId"":""startDate""}","{""ImportId"":""ipAddress""}","{""ImportId"":""status""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"
2020-04-24,192.0.2.1,0,R_1,Agree
2020-04-24,192.0.2.1,1,R_2,Agree
END
printf 'RecordNo,endtime,q1\n1,28/04/2020 19:22,Disagree\n' >yougov.csv
printf 'id;use;q1\n1;"a;b;";Agree\n2;"b;";\n' >microsoft.csv
kind-read --union qualtrics.csv yougov.csv microsoft.csv
kind-read --union -s file yougov.csv microsoft.csv 2>/dev/null
kind-read yougov.csv qualtrics.csv
echo "status $?"
# Options of the one and of the other.
printf 'id,use\n1,a;\n2,c;\n' >first.csv
printf 'id,use\n3,b;\n' >second.csv
kind-read -u first.csv second.csv
