# What stops a wave: the last report stays, and the mail says why.
command -v flock >/dev/null || {
	echo "skip: no flock"
	exit 0
}
mkdir -p t/incoming
run()
{
	sh "$KIND/demo/tracker.sh" $expect t >said 2>&1
	echo "status $?"
	sed "s|$PWD/||g" said
}
cat >t/codebook <<END
name,type,title,value,label,missing,role,group,score
Q1,single,Are people kind?,,,,,,
Q1,,,Yes,,,,,
Q1,,,No,,,,,
weight,number,,,,,weight,,
END
printf '%s\n' question,base Q1,Everybody >t/plan
echo 'title: Kindness, again' >t/study
# wave NAME WORDING [SED]: an export of Qualtrics, of 40 people.
wave()
{
	{
		echo StartDate,ResponseId,Q1,weight
		echo "Start Date,Response ID,$2,Weight"
		echo '"{""ImportId"":""a""}","{""ImportId"":""b""}",{},{}'
		awk 'BEGIN { for (i = 1; i <= 40; i++) print "2026-09-01,R_" i \
			"," (i % 3 ? "Yes" : "No") ",1." i % 7 }'
	} | sed "${3-}" >"t/incoming/$1.csv"
}
# stopped WHAT: and nothing changed.
stopped()
{
	echo "== $1"
	run
	cmp t/reports/latest.html first.html
	ls t/archive/*/
	rm -r t/incoming/2026-1* t/archive/2026-1*
}
wave 2026-09 'Are people kind?'
run
cp t/reports/latest.html first.html
echo '== the same export, later in the day, and under another name'
touch t/incoming/2026-09.csv
run
cp t/incoming/2026-09.csv t/incoming/2026-10.csv
stopped 'the export of the last wave' 2>/dev/null
wave 2026-10 'Are people kind?' 's/,No,/,Perhaps,/'
stopped 'a new answer'
wave 2026-10 'Are people kind?' '9s/,[0-9.]*$/,/'
stopped 'a weight is empty'
wave 2026-10 'Are people kind?' '1s/Q1/Q2/'
stopped 'a column has another name'
wave 2026-10 'Are people very kind?' '2s/Start Date/Begin/'
stopped 'the export asks otherwise'
wave 2026-10 'Are people kind?'
head -c $(($(wc -c <t/incoming/2026-10.csv) - 2)) t/incoming/2026-10.csv >cut.csv
cat cut.csv >t/incoming/2026-10.csv
stopped 'cut off in its last field'
wave 2026-10 'Are people kind?' '4,$d'
stopped 'no respondents'
wave 2026-10 'Are people kind?' '20,$d'
expect='--expect 40'
stopped 'only a part came'
expect=''
wave 2026-10 'Are people kind?' '4s/Yes/No/'
cp t/incoming/2026-10.csv t/incoming/2026-10.txt
cp t/incoming/2026-10.csv 't/incoming/2026-1 0.csv'
cp t/incoming/2026-10.csv t/incoming/2026-10.csv.part
echo '== two exports of one name, one with a blank in it, one half there'
run
ls t/reports
rm t/incoming/2026-10.txt t/incoming/2026-10.csv.part t/incoming/*' '*
echo '== one of them, and a name that begins like it'
cp t/incoming/2026-10.csv t/incoming/2026-10-b.csv
echo 2026-09-01,R_99,Yes,1 >>t/incoming/2026-10-b.csv
run
ls t/reports
cut -d ' ' -f 2- t/log | tail -n 2
rm -r t/incoming/2026-10-b.csv t/archive/2026-10-b
sh "$KIND/demo/tracker.sh" t 2026-10
cmp t/reports/latest.html t/reports/2026-10.html
echo '== the codebook has the new words, too'
wave 2026-11 'Are people very kind?'
sed -i 's/,Are people kind/,Are people very kind/' t/codebook
rm t/incoming/2026-1*[!1].*
# That it cannot be compared is not why it is not published.
mkdir bin
cat >bin/kind-report <<END
#!/bin/sh
[ "\$1" != -s ] || { trap '' XFSZ; ulimit -f 8; }
exec '$KIND/kind-report/kind-report' "\$@"
END
chmod +x bin/kind-report
KIND_BIN=$PWD/bin run
run
grep 'note: Q1' t/archive/2026-11/1/log
echo '== the old words, and nobody says yes'
wave 2026-12 'Are people kind?' 's/,Yes,/,No,/'
sed -i 's/,Are people very kind/,Are people kind/' t/codebook
run
echo '== and again, but for one of 40'
wave 2027-01 'Are people kind?' '6,$s/,Yes,/,No,/'
run
mv t/plan .
run
sh "$KIND/demo/tracker.sh" --expect 40
echo "status $?"
echo '== a column that the map renames asks otherwise'
mkdir -p m/incoming
cp t/study m
printf '%s\n' question,base Q1,Everybody >m/plan
printf '%s\n' column,name,answer,label q_a,Q1,, >m/map
sed 's/Are people very kind/Are people kind/' t/codebook >m/codebook
wave m 'Are people kind?'
sed 1s/Q1/q_a/ t/incoming/m.csv >m/incoming/1.csv
wave m 'Are nurses kind?' 4s/Yes/No/
sed 1s/Q1/q_a/ t/incoming/m.csv >m/incoming/2.csv
sh "$KIND/demo/tracker.sh" m 2>&1
sh "$KIND/demo/tracker.sh" m 2
echo "status $?"
grep otherwise m/archive/2/1/log
