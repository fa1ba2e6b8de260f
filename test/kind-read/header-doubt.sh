#!/bin/sh
# A row that looks like one of the header is told, and the user decides.
cat >units.csv <<'END'
id,height,weight,mood
,cm,kg,
1,171,61,good
2,182,83,bad
3,163,52,good
END
kind-read units.csv
kind-read -n units.csv | grep doubt
kind-read --header-rows 1 units.csv
kind-read --header-rows 2 units.csv
kind-read --header-rows 2 -n --draft - units.csv 2>/dev/null
# Several, and a blank first field.
cat >several.csv <<'END'
,q1,q2
,Agree?,Age?
,(1-5),(years)
A,3,34
B,4,51
C,5,40
END
kind-read several.csv | wc -l | tr -d ' '
kind-read --header-rows 3 -n --draft - several.csv
# SurveyMonkey in another language.
cat >monkey.csv <<'END'
Nummer,Tag,Was magst du?,,Wie alt?
,,Tee,Milch,Antwort
1,2024-03-01,Tee,,30-39
2,2024-03-01,,Milch,40-49
3,2024-03-02,Tee,Milch,30-39
END
kind-read monkey.csv >/dev/null
kind-read --header-rows 2 monkey.csv
# JSON in the last row is that of Qualtrics.
cat >four.csv <<'END'
Q1,Q2_DO_1
Which colour?,Order
asked of all,
"{""ImportId"":""QID1""}","{""ImportId"":""QID2_DO_1""}"
Red,1
END
kind-read --header-rows 4 four.csv
# No header row: who refused to give a number, who ticked what the column is
# called, who is the only respondent, and a first one without a name.
printf 'id,age\n1,refused\n2,34\n3,51\n' >1.csv
printf 'mood,age\ngood,refused\nbad,34\ngood,51\ngood,52\n' >2.csv
printf 'Tea,Milk,Beer\nTea,,\n,Milk,Beer\nTea,Milk,\nTea,,\n' >3.csv
printf 'a,b\nx,y\n' >4.csv
printf ',age,comment\nx,34,yes\ny,51,\nz,60,no\n' >5.csv
for file in 1 2 3 4 5; do
	kind-read $file.csv 2>&1 >/dev/null
done
# --platform rules out nothing but a platform.
kind-read --platform csv units.csv 2>&1 >/dev/null
# What cannot be.
for n in 0 6 two ''; do
	kind-read --header-rows "$n" units.csv
	echo "status $?"
done
printf 'a,b\n1,2\n' | kind-read --header-rows 3
echo "status $?"
printf 'a,b\n1,2\n' | kind-read --header-rows 2
