#!/bin/sh
# SurveyMonkey: questions, and below them options.
cat >survey.csv <<'END'
Respondent ID,Collector ID,IP Address,Email Address,First Name,Do you care?,,Which of these?,,,"Rate them, please",,Age,Why?
,,,,,Response,Other (please specify),Kind,"Brave, or bold",Other (please specify),Cats,Dogs,Response,Open-Ended Response
101,1,192.0.2.1,a@example.org,A,Yes,,Kind,,,Good,Bad,18-29,because
102,1,192.0.2.2,b@example.org,B,,sometimes,,"Brave, or bold",tea,Bad,Bad,30-44,
END
kind-read survey.csv | tee want
cat survey.csv | kind-read 2>/dev/null | cmp want -
{ kind-read --keep-personal survey.csv >/dev/null; } 2>&1
# Two questions of the same wording.
cat >twice.csv <<'END'
Respondent ID,Which?,,Which?,,Sure?,Sure?
,Tea,Milk,Tea,Milk,Response,Response
1,Tea,,,Milk,Yes,No
END
kind-read twice.csv
# All questions have several options: the first column's name tells.
printf 'Respondent ID,Which?,\n,Tea,Milk\n1,Tea,\n' | kind-read
# It is another platform if the first respondent has no number.
printf 'id,,age\n,x,34\n2,y,50\n' | kind-read
printf 'id,what,age\n,Response,34\n2,y,50\n' | kind-read
# Cut in the second row.
printf 'Respondent ID,Which?,,Age\n,Tea,Mi' >cut.csv
kind-read cut.csv
echo "status $?"
