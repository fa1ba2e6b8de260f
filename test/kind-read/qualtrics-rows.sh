#!/bin/sh
# Qualtrics with other rows than three.  Legacy: V1 to V10, and a column without
# a name at the end.
cat >legacy.csv <<'END'
V1,V2,V3,V6,V7,V8,Q1,DO-Q-Q2,LocationLatitude,
ResponseID,ResponseSet,Name,IPAddress,Status,StartDate,How kind?,Order,LocationLatitude,
R_1,Default,Anonymous,192.0.2.1,0,2017-07-18,2,1|2,51.5,
R_2,Default,Anonymous,192.0.2.2,1,2017-07-18,2,2|1,51.5,
END
kind-read legacy.csv
# Somebody deleted the third row, or the second and third.
cat >two.csv <<'END'
StartDate,Status,IPAddress,ResponseId,Q1
Start Date,Response Type,IP Address,Response ID,How kind?
2020-04-24 10:01:00,0,192.0.2.1,R_1,Agree
2020-04-24 10:02:00,1,192.0.2.2,R_2,Agree
END
kind-read two.csv
sed 's/Start Date,/Anfangsdatum,/' two.csv | kind-read 2>/dev/null
sed 2d two.csv | sed 's/Q1/RecordedDate/' | kind-read
# Without a column of its own it is a plain file.
sed '2d; s/StartDate/Date/' two.csv | kind-read
# The wording of a date is a sign only if it is none.
sed 2d two.csv | kind-read 2>/dev/null | head -n 2
