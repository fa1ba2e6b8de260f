# The recipe for a poll that asks the same again: what is published, what is
# kept, and what is mailed.
command -v flock >/dev/null || {
	echo "skip: no flock"
	exit 0
}
mkdir -p t/incoming
run()
{
	sh "$KIND/demo/tracker.sh" t "$@" 2>&1 | sed "s|$PWD/||g"
	sed "s/^[^ ]* /log: /; s|$PWD/||g" t/log
	: >t/log
}
cat >t/codebook <<END
name,type,title,value,label,missing,role,group,score
id,id,,,,,id,,
sex,single,Sex,,,,,,
sex,,,Woman,,,,,
sex,,,Man,,,,,
kind,single,Are people kind?,,,,,,
kind,,,Yes,,,,,
kind,,,No,,,,,
kind,,,Don't know,,dk,,,
weight,number,,,,,weight,,
END
printf '%s\n' question,breaks,base kind,sex,Everybody >t/plan
printf '%s\n' 'title: Kindness, again' 'fieldwork: {wave}' >t/study
# wave NAME YES: of 200 people so many say yes, half of them women.
wave()
{
	awk -v yes="$2" 'BEGIN {
		print "StartDate,id,sex,kind,weight"
		for (i = 1; i <= 200; i++)
			print "x," i "," (i % 2 ? "Woman" : "Man") "," \
			    (i <= yes ? "Yes" : i <= 190 ? "No" : \
			    "Don\047t know") ",1"
	}' >"t/incoming/$1.csv"
}
echo '== the first wave'
wave 2026-09 100
run
(cd t && find . | sort)
cp t/reports/latest.html first.html
echo '== nothing new'
run
echo '== a wave in which yes fell from 100 to 60 of 200, and one like it'
wave 2026-10 60
wave 2026-11 61
run
cmp t/reports/latest.html t/reports/2026-11.html
cmp t/reports/2026-09.html first.html
cmp t/reports/2026-10.html t/archive/2026-10/1/report.html
cmp t/plan t/archive/2026-10/1/plan
ls t/reports
sed -n '/^file:/p; /^respondents/,$p' t/archive/2026-10/1/receipt
grep -c '<th[^>]*>2026-09' t/reports/trend.html
for name in 2026-10 latest trend; do
	grep -o '<b>When</b>[^<]*' t/reports/$name.html
done
echo '== the second one is corrected, and the third compared with that'
cp t/archive/2026-10/1/report.html was.html
wave 2026-10 99
run
ls t/archive/2026-10
grep -e Total -e Column t/archive/2026-10/2/corrections | head -n 4
cmp t/archive/2026-10/1/report.html was.html
cmp t/reports/latest.html t/reports/2026-11.html
run 2026-11
ls t/archive/2026-11
echo '== the same bytes again'
cp t/reports/2026-10.html was.html
run 2026-10
cmp t/reports/2026-10.html was.html
cmp t/archive/2026-10/2/report.xlsx t/archive/2026-10/3/report.xlsx
echo '== a killed run has left something'
mkdir -p t/.tracker.work/new
echo answers >t/.tracker.work/survey.csv
awk 'BEGIN { while (n++ < 5000) print "2026-11-30T06:00:00Z a day" }' >t/log
run
wc -l <t/log.1
ls -A t
echo '== an export without weights: half of it women, 60 of 100 of the people'
mkdir -p w/incoming
cp t/study t/plan w
grep -v ^weight t/codebook >w/codebook
printf '%s\n' variable,category,target sex,Woman,60 sex,Man,40 >w/targets
cut -d , -f 1-4 t/incoming/2026-09.csv >w/incoming/2026-09.csv
sh "$KIND/demo/tracker.sh" w
ls w/archive/2026-09/1
kind-report -f text w/archive/2026-09/1/tables | grep -A 9 '^Table'
echo '== the next wave is of another platform'
cat >w/map <<END
column,name,answer,label
q1,sex,,
q1,,F,Woman
q1,,M,Man
END
sed 's/sex/q1/; s/Woman/F/; s/Man/M/' w/incoming/2026-09.csv \
	>w/incoming/2026-10.csv
sh "$KIND/demo/tracker.sh" w
cmp w/map w/archive/2026-10/1/map
kind-report --compare w/archive/2026-09/1/tables w/archive/2026-10/1/tables &&
	echo 'the same figures'
sed s/q1/q2/ w/incoming/2026-10.csv >w/incoming/2026-11.csv
sh "$KIND/demo/tracker.sh" w
echo "status $?"
