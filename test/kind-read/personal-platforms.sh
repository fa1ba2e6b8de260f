#!/bin/sh
# The exports of platforms lose what is personal, whatever it is called.
read_it()
{
	cat >"$1.csv"
	echo "$1:"
	kind-read "$1.csv"
}
read_it redcap <<'EOF'
record_id,redcap_data_access_group,name_first,last_name,address,telephone,email,dob,age,contact___email,visit_complete
1,north,Ann,Ex,1 High St,070,a@example.org,1990-01-01,34,1,2
EOF
kind-read --keep-personal redcap.csv | head -n 1
read_it alchemer <<'EOF'
Response ID,Time Started,Date Submitted,Status,Language,Longitude,Latitude,Country,City,State/Region,Postal,IP Address,Email,Post:How may we write?,Email:How may we write?
1,2024-01-01 10:00:00,2024-01-01 10:01:00,Complete,English,-0.1,51.5,UK,London,ENG,ZZ1,192.0.2.1,a@example.org,,Email
EOF
read_it decipher <<'EOF'
record,uuid,date,markers,status,Q1,ipAddress,qtime
1,u1,01/02/2024 10:00,qualified,3,1,192.0.2.1,300
EOF
read_it sosci <<'EOF'
CASE,SERIAL,REF,QUESTNNR,MODE,STARTED,AB01_01,MAIL
1,,,base,interview,2024-01-01 10:00:00,2,a@example.org
EOF
read_it unipark <<'EOF'
lfdn;external_lfdn;tester;dispcode;v_1;Vorname
1;0;0;31;2;Ann
EOF
read_it tally <<'EOF'
Submission ID,Respondent ID,Submitted at,What is your name?,How?
s1,r1,2024-01-01 10:00:00,Ann,Well
EOF
read_it jotform <<'EOF'
Submission Date,Name,Phone Number,How?,Submission IP,Submission ID
2024-01-01,Ann,070,Well,192.0.2.1,1
EOF
read_it formbricks <<'EOF'
No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Tags,1. How?,2. Your e-mail
1,r1,2024-01-01,Yes,s1,f1,u1,,Well,a@example.org
EOF
read_it microsoft <<'EOF'
ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Was trinken Sie?
1;01.02.2024 10:00;01.02.2024 10:01;a@example.org;Ann Ex;"Tee;Milch;"
2;01.02.2024 10:00;01.02.2024 10:01;b@example.org;Bob Ex;"Milch;"
EOF
read_it google <<'EOF'
Sygnatura czasowa,Adres e-mail,Jak?
2024/01/01,a@example.org,dobrze
EOF
# The wording of Qualtrics tells it, too.
read_it qualtrics <<'EOF'
ResponseId,StartDate,Q1,Q2_1,Q3
Response ID,Start Date,What is your e-mail address?,Contact me by - Selected Choice - Email,How?
"{""ImportId"":""_recordId""}","{""ImportId"":""startDate""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2"",""choiceId"":""1""}","{""ImportId"":""QID3""}"
R_1,2024-01-01 10:00:00,a@example.org,Email,Well
EOF
