#!/bin/sh
# Who was asked is said only where one rule is exact.  Of 60 people, by number:
#   q1      Yes 1-20, Maybe 21-35, No 36-60
#   after   asked of Yes
#   either  asked of Yes and Maybe, two of whom refused
#   gap     asked of Yes, one of whom has no answer at all
#   also    asked of Yes, and of one who said No
#   few     asked of the nine who said Once to q2
#   rest    asked of those who did not: Often
#   most    left by the last five, so that there is no rule
#   g_1 g_2 a grid asked of No; h_1 h_2 one of which asked of No
#   t_1 t_2 a set asked of Maybe
cat >cb.csv <<'END'
name,type,title,value,label,missing,role,group,score
id,id,,,,,id,,
q1,single,Is it so?,,,,,,
q1,,,1,Yes,,,,
q1,,,2,Maybe,,,,
q1,,,3,No,,,,
q2,single,,,,,,,
q2,,,Once,,,,,
q2,,,Often,,,,,
after,single,,,,,,,
after,,,a,,,,,
after,,,b,,,,,
either,single,,,,,,,
either,,,a,,,,,
either,,,99,Refused,refused,,,
gap,single,,,,,,,
gap,,,a,,,,,
also,single,,,,,,,
also,,,a,,,,,
few,single,,,,,,,
few,,,a,,,,,
rest,single,,,,,,,
rest,,,a,,,,,
most,single,,,,,,,
most,,,a,,,,,
g_1,single,First,,,,,g,
g_1,,,Agree,,,,,
g_1,,,Disagree,,,,,
g_2,single,Second,,,,,g,
g_2,,,Agree,,,,,
g_2,,,Disagree,,,,,
g_2,,,Don't know,,dk,,,
h_1,single,First,,,,,h,
h_1,,,Agree,,,,,
h_1,,,Disagree,,,,,
h_2,single,Second,,,,,h,
h_2,,,Agree,,,,,
h_2,,,Disagree,,,,,
t_1,flag,Tea,,,,,t,
t_2,flag,Milk,,,,,t,
END
awk '
function a_if(asked) { return asked ? "a" : "" }
BEGIN {
	print "id,q1,q2,after,either,gap,also,few,rest,most,g_1,g_2,h_1," \
	    "h_2,t_1,t_2"
	for (i = 1; i <= 60; i++) {
		yes = i <= 20
		no = i > 35
		q1 = yes ? "Yes" : no ? "No" : "Maybe"
		once = i % 6 == 0 && i < 60
		ag = i % 2 ? "Agree" : "Disagree"
		if (i == 7 || i == 30)
			either = "Refused"
		else
			either = a_if(!no)
		tick = q1 == "Maybe"
		printf "%d,%s,%s,%s,", i, q1, once ? "Once" : "Often",
		    yes && i % 2 ? "b" : a_if(yes)
		printf "%s,%s,%s,%s,", either, a_if(yes && i != 9),
		    a_if(yes || i == 60), a_if(once)
		printf "%s,%s,%s,%s,%s,%s,", a_if(!once), a_if(i <= 55),
		    no ? ag : "", no ? ag : "", no ? ag : "", ag
		printf "%s,%s\n", tick ? (i % 2 ? "Yes" : "No") : "",
		    tick ? (i % 2 ? "No" : "Yes") : ""
	}
}' >data.csv
kind-codebook --plan -c cb.csv data.csv >plan.csv
cut -d , -f 2- plan.csv
kind-crosstab --plan plan.csv -c cb.csv data.csv >tables
grep -A 1 '^Table' tables
sed -n 's/  .*//; s/[.]$//; /^Base/p' tables | sort | uniq -c
# An option of a set that the data lack: the rest is not taken for the set; of a
# grid, the others stand alone.  A column that the codebook does not know is
# nothing.
cut -d , -f 1-10,12-15 data.csv | sed '1s/id/new/' |
	kind-codebook --plan -c cb.csv - | tail -n 3 | cut -d , -f 2-7
# Nothing to make a table of.
cut -d , -f 1 data.csv >ids.csv
kind-codebook --plan -c cb.csv ids.csv
echo "status $?"
