#!/bin/sh
# Platforms with one header row: what they add, and what is personal.
read_it()
{
	cat >"$1.csv"
	echo "$1:"
	kind-read "$1.csv"
}
read_it limesurvey <<'END'
id,submitdate,lastpage,startlanguage,seed,ipaddr,email,Q1,Q2[SQ001],Q2[SQ002],Q2[other]
1,2020-04-24 10:01:00,3,en,42,192.0.2.1,a@example.org,A1,Y,,
2,,1,en,43,192.0.2.2,b@example.org,-oth-,,Y,tea
END
read_it limesurvey-text <<'END'
Response ID,Date submitted,Last page,IP address,How kind?,Which? [Tea],Which? [Other]
1,2020-04-24 10:01:00,3,192.0.2.1,Very,Yes,
END
# Typeform, old: a column for each choice, and Other again and again.
read_it typeform <<'END'
#,How kind?,Tea,Milk,Other,Cake,Other,Start Date (UTC),Submit Date (UTC),Network ID
a1,4,Tea,,,Cake,,2020-04-24 10:01:00,2020-04-24 10:02:00,ff01
a2,5,,,water,,bread,2020-04-24 10:01:00,2020-04-24 10:02:00,ff02
END
# New: joined answers, and responses that were not completed.
read_it typeform-new <<'END'
#,How kind?,Which?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags,Ending
a1,4,Tea / Milk,completed,2020-04-24 10:01:00,,2020-04-24 10:02:00,ff01,,end
a2,5,Tea,started,2020-04-24 10:01:00,2020-04-24 10:02:00,,ff02,,
a3,3,and/or,completed,2020-04-24 10:01:00,,2020-04-24 10:02:00,ff03,,end
END
kind-read --split 'Which?' typeform-new.csv | cut -d , -f 2-5
kind-read --keep-tests typeform-new.csv 2>/dev/null | wc -l | tr -d ' '
# KoboToolbox: q beside q/choice is a summary; grp is only a group.
read_it kobo <<'END'
start;end;deviceid;grp/age;grp/q;grp/q/a;grp/q/b;home;_home_latitude;_home_longitude;_home_altitude;_home_precision;_id;_uuid;_submission_time;_submitted_by;_index
2020-04-24;2020-04-24;d1;34;a b;1;1;51.5 -0.1 0 0;51.5;-0.1;0;0;1;u1;2020-04-24;ann;1
2020-04-24;2020-04-24;d1;50;;0;0;;;;;;2;u2;2020-04-24;bob;2
2020-04-24;2020-04-24;d1;;;;;;;;;;3;u3;2020-04-24;bob;3
END
# Only joined: it is split at blanks when asked.
cut -d ';' -f 4,5,13,14,15 kobo.csv |
	kind-read --split grp/q | cut -d , -f 1-3
read_it odk <<'END'
SubmissionDate,start,grp-q,home-Latitude,home-Longitude,home-Altitude,home-Accuracy,KEY,SubmitterID,SubmitterName
2020-04-24,2020-04-24,a b,51.5,-0.1,0,0,uuid:1,5,ann
END
read_it redcap <<'END'
record_id,redcap_event_name,redcap_survey_identifier,age,f___1,f___2,f____1,form_complete
1,baseline_arm_1,a@example.org,34,1,0,0,2
END
read_it yougov <<'END'
RecordNo,endtime,i1_health,i2_1,i2_99,i2_other,weight
1,28/04/2020 19:22,Very willing,Yes,No,__NA__,.929095216422
2,28/04/2020 19:23, , , , ,1.1
END
# What only an unfinished response answered is no option.
sed 's/started/completed/; s/a3,3,and.or,completed/a3,3,Cake,started/' \
	typeform-new.csv | kind-read --split 'Which?' 2>/dev/null |
	cut -d , -f 3-4
