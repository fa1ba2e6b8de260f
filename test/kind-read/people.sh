#!/bin/sh
# Rows that are events or repeats: how many people they are of, and one row of
# each of them.
cat >events.csv <<'END'
record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,age,mood
7,start_arm_1,,,34,good
7,start_arm_1,visit,1,,bad
7,month_1_arm_1,,,,fine
8,start_arm_1,,,51,bad
8,month_1_arm_1,,,,good
9,start_arm_1,,,60,fine
END
kind-read events.csv >all
cmp events.csv all
kind-read -n events.csv
# take OPTION...: one of each.
take()
{
	echo "$*:"
	kind-read --one-per record_id "$@" events.csv >out
	echo "status $?"
	cut -d , -f 1,2,6 out
}
take
take --take first
take --take last
take --take start_arm_1
take --take visit
take --take none
kind-read --one-per record_id --take last events.csv >out 2>/dev/null
kind-read --one-per record_id --take last <events.csv 2>/dev/null | cmp - out
cat events.csv | kind-read --one-per record_id --take last 2>/dev/null |
	cmp - out
kind-read -n --one-per record_id --take last events.csv | grep rows
# Two rows of one event; an empty number, on its line.
sed 's/month_1_arm_1,,,,good/start_arm_1,,,,good/' events.csv |
	kind-read --one-per record_id --take start_arm_1 >/dev/null
echo "status $?"
for how in first last; do
	sed 's/^8,month/,month/' events.csv |
		kind-read --one-per record_id --take $how >/dev/null
	echo "status $?"
done
# Without --one-per, such a row is of nobody.
sed 's/^8,month/,month/' events.csv | kind-read >/dev/null
# The labels of the same columns, and another name of the first.
sed '1s/.*/Record ID,Event Name,Repeat Instrument,Repeat Instance,Age,Mood/' \
	events.csv | kind-read >/dev/null
sed '1s/record_id/study_id/' events.csv | kind-read >/dev/null
# The repeats of KoboToolbox and ODK.
cat >kobo.csv <<'END'
age;_index;_parent_table_name;_parent_index;_submission__id;_submission__uuid
4;1;house;1;31;u7
9;2;house;1;31;u7
2;3;house;2;32;u8
END
kind-read kobo.csv >/dev/null
kind-read --one-per _submission__uuid --take last kobo.csv
cat >odk.csv <<'END'
age,PARENT_KEY,KEY
4,uuid:a,uuid:a/child[1]
9,uuid:a,uuid:a/child[2]
END
kind-read odk.csv >/dev/null
# One row of each is nothing to be told.
sed 3d odk.csv | kind-read
# Any file and column, also one that is not in the stream; each file by itself.
printf 'Timestamp,Email,n\nt1,a@example.org,1\nt2,a@example.org,2\n' >forms.csv
kind-read --one-per Email --take last forms.csv
printf 'who,wave\na,1\nb,1\na,2\n' >panel.csv
printf 'who,wave\na,3\na,4\n' >later.csv
kind-read --one-per who panel.csv later.csv
# Rows that are left out are not counted twice with those that are tests.
cat >tests.csv <<'END'
ResponseId,RecordedDate,Status,who
R_1,2024-03-01,0,a
R_2,2024-03-01,1,a
R_3,2024-03-02,0,a
R_4,2024-03-02,1,b
END
kind-read --one-per who --take last tests.csv
# What cannot be.
kind-read --take last events.csv
echo "status $?"
kind-read --one-per nobody events.csv
echo "status $?"
printf 'a,a\n1,2\n' | kind-read --one-per a
echo "status $?"
printf 'who,wave\na,1\n' | kind-read --one-per who --take second
echo "status $?"
# A file of SPSS.
cp "$KIND/test/data/delivery.sav" .
kind-read delivery.sav 2>/dev/null >all
for how in first last; do
	kind-read --one-per id --take $how delivery.sav 2>/dev/null | cmp - all
	cat delivery.sav |
		kind-read --one-per id --take $how 2>/dev/null | cmp - all
	kind-read --one-per vote --take $how delivery.sav >/dev/null
	echo "status $?"
done
