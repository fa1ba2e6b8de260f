#!/bin/sh
# Rows of the header below the names are no respondents.
read_it()
{
	cat >"$1.csv"
	echo "$1:"
	kind-read "$1.csv"
}

# Qualtrics of 2016 has JSON with the quotes of another language; of a yearly
# survey that took out what tells who answered, only the names twice.
read_it qualtrics-2016 <<'END'
ResponseID,IPAddress,Finished,Status,Q1,DO-Q1
ResponseID,IPAddress,Finished,Status,Which colour?,Order
{'ImportId': 'responseId'},{'ImportId': 'ipAddress'},{'ImportId': 'finished'},{'ImportId': 'status'},{'ImportId': 'QID1'},{'ImportId': 'QID1_DO'}
R_a,192.0.2.1,1,0,Red,1
R_b,192.0.2.2,1,1,Blue,2
END
read_it without-ids <<'END'
Duration (in seconds),Q1,Q2_Part_1,Q2_Part_2
Duration (in seconds),How old are you?,Which pets? - Selected Choice - Cat,Which pets? - Selected Choice - Dog
310,30-39,Cat,
95,40-49,Cat,Dog
END
kind-read -n --draft - without-ids.csv 2>/dev/null
# Somebody deleted the wording.
read_it only-json <<'END'
Q1,Q1_DO_1
"{""ImportId"":""QID1""}","{""ImportId"":""QID1_DO_1""}"
Red,1
END
# SurveyMonkey with its own columns' names twice, and with names above.
read_it monkey-twice <<'END'
Respondent ID,Start Date,Which pets?,,How old are you?
Respondent ID,Start Date,Cat,Dog,How old are you?
11,2024-03-01,Cat,,30-39
12,2024-03-02,,Dog,40-49
END
kind-read --platform surveymonkey monkey-twice.csv 2>/dev/null |
	sed -n 1p
read_it monkey-named <<'END'
,,Q1_a,Q1_b,Q2,Q2_other,,
Respondent ID,IP Address,Which pets?,,How old are you?,,,
,,Cat,Dog,Response,Other (please specify),,
11,192.0.2.1,Cat,,30-39,,,
12,192.0.2.2,,Dog,,old,,
END
kind-read -n --draft - monkey-named.csv 2>/dev/null
# What comes later in a column that had nothing is not lost in silence; near
# the header, it is a column.
{ cat monkey-named.csv; echo 13,,,,,,,here; } | kind-read | sed -n 1p
{ cat monkey-named.csv; yes 13,,,,,,, | sed 40q; echo 14,,,,,,,here; } |
	kind-read >/dev/null
echo "status $?"
# SoSci Survey's labels, which are wording.
read_it sosci <<'END'
CASE,QUESTNNR,STARTED,A101,TIME_SUM
Interview-Nummer,Fragebogen,Begonnen,Alter,Zeit
7,base,2024-03-01 10:00:00,34,120
8,base,2024-03-01 11:00:00,51,150
END
kind-read -n --draft - sosci.csv 2>/dev/null | grep A101
# A name again in a column of numbers.
printf 'age,city\nage,Where?\n34,Leeds\n51,York\n' | kind-read
