# Questions over three waves, small enough to be worked by hand.
# say N ANSWER...: N lines of the answer, and so on
say()
{
	while [ $# -gt 0 ]; do
		awk -v n="$1" -v a="$2" 'BEGIN { while (n-- > 0) print a }'
		shift 2
	done
}
# column NAME N ANSWER...
column()
{
	echo "$1"
	shift
	say "$@"
}
codebook()
{
	echo name,type,title,value,label,missing,role,group,score
	echo "trust,single,\"$1\",,,,,,"
}
# Agree is 10 + 30 of 100, 20 + 70 of 200 = 45%, and of 100 who weigh 2 if they
# agree and 1 if not 2 * 40 of 2 * 40 + 60 = 140: 57.1%, on an effective base of
# 140 ^ 2 / (4 * 40 + 60) = 89.1.  Nobody is unsure in the third wave.
column kind 10 'Strongly agree' 30 'Tend to agree' 20 \
    'Neither agree nor disagree' 25 'Tend to disagree' 10 'Strongly disagree' \
    5 "Don't know" >k1
column kind 20 'Strongly agree' 70 'Tend to agree' 40 \
    'Neither agree nor disagree' 30 'Tend to disagree' 20 'Strongly disagree' \
    20 "Don't know" >k2
column kind 10 'Strongly agree' 30 'Tend to agree' 30 \
    'Neither agree nor disagree' 20 'Tend to disagree' 10 'Strongly disagree' >k3
column weight 100 1 >w1
column weight 200 1 >w2
column weight 40 2 60 1 >w3
# Rain is asked in the first and third wave: 25%, then 80 of 140 weighted, 57.1%.
# Snow falls only in the first, 5%.
column rain 25 Yes 70 No 5 Snow >r1
column rain 40 Yes 60 No >r3
# Trust has another wording from the second wave on: 30%, 40%, and 30 of the 40
# who weigh 2, 60 of 140 = 42.9%.
column trust 30 Yes 70 No >t1
column trust 80 Yes 120 No >t2
column trust 30 Yes 70 No >t3
# The score's top is 9 and 10 in the first two waves, 10 %, then 7.5% and in the
# third 8 to 10, the 20 who weigh 2, 40 of 140 = 28.6%.
column score 5 10 5 9 40 8 50 3 >s1
column score 10 10 5 9 85 8 100 3 >s2
column score 10 10 5 9 5 8 80 3 >s3
paste -d , k1 w1 r1 t1 s1 >1.csv
paste -d , k2 w2 t2 s2 >2.csv
paste -d , k3 w3 r3 t3 s3 >3.csv
codebook 'Do you trust us?' >book1
codebook 'Do you trust them?' >book2
cp book2 book3
# tables WAVE NET
tables()
{
	kind-tabulate -w weight --agree -q kind -f tidy "$1.csv"
	if [ "$1" != 2 ]; then
		kind-tabulate -w weight -q rain --base 'All who walk' -f tidy \
		    "$1.csv"
	fi
	kind-tabulate -w weight -q trust -c "book$1" -f tidy "$1.csv"
	kind-crosstab -w weight -q score -b trust --net "Top=$2" -f tidy \
	    "$1.csv"
}
tables 1 '9|10' >1.tidy
tables 2 '9|10' >2.tidy
tables 3 '8|9|10' >3.tidy
waves='--wave May=1.tidy --wave June=2.tidy --wave July=3.tidy'
# shellcheck disable=SC2086 # several words
report()
{
	kind-report $waves "$@"
}
report -f text | sed -n '/^Table.*Over/,/^$/p;/^Agree /p;/\[[bx]\]/p;/^Top/p'
# cells FILE: of the sheets with waves, row by row
cells()
{
	python3 - "$1" <<'P'
import html, re, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
texts = [html.unescape(re.sub("<.*?>", "", t)) for t in re.findall(
    "<si>(.*?)</si>", book.read("xl/sharedStrings.xml").decode(), re.S)]
names = re.findall('<sheet name="(.*?)"',
                   book.read("xl/workbook.xml").decode())
for number, name in enumerate(names, 1):
    if "waves" not in name and name[:6] != "Table ":
        continue
    sheet = book.read("xl/worksheets/sheet%d.xml" % number).decode()
    print("--", name)
    for row in re.findall("<row .*?</row>", sheet, re.S):
        cells = [texts[int(v)] if 't="s"' in kind else "%.2f" % float(v)
                 for kind, v in re.findall(
                     "<c ([^>]*)>(?:<f>.*?</f>)?<v>(.*?)</v>", row)]
        if len(cells) > 3:
            print(" | ".join(cells))
P
}
echo '== the accessible workbook: shares with both ends of their intervals'
# By hand, Wilson with the t quantile of 99 degrees of freedom, 1.98422, and what
# the variance of a mean leaves of 100, 99: t2 / n is 0.039769.  The middle of 40%
# is (0.4 + 0.039769 / 2) / 1.039769 = 0.40382, and each side 1.98422 *
# sqrt(0.24 / 99 + 0.039769 / 99 / 4) / 1.039769 = 0.09588: 30.79 to 49.97.
report -o w.xlsx
cells w.xlsx
echo '== changes since the last wave, too'
kind-report --previous 1.tidy --wave May=1.tidy --wave July=3.tidy -o both.xlsx
cells both.xlsx | grep -e ^-- -e '^Yes '
unzip -p both.xlsx xl/sharedStrings.xml | grep -o \
    -e 'Table [0-9]*: Do you[^<]*' -e '[^>]*not compared, in the last[^<]*' \
    -e '>break in series[^<]*'
echo '== the banner workbook: figures, and [b] by the format of a number'
report --banner -o b.xlsx
cells b.xlsx | grep -e ^-- -e '^Agree ' -e '^Yes ' -e '^Snow ' -e '^Top ' \
    -e '^Interviewed ' -e ' May '
unzip -p b.xlsx xl/styles.xml | grep -c '0&quot; \[b\]&quot;'
echo '== a line of the net, of four answers, and of two series'
# By hand: from 30 to 70% on 240 pixels, 40% is 180 from the top, 45% 150 and
# 57.14% 77.1; three waves on 760 - 16 - 58 - 58 = 628 pixels.
for n in 3 5 7 10; do
	report --svg $n --width 760 -o $n.svg
	grep -o -e '<title.*</title>' -e '<desc.*</desc>' \
	    -e '<polyline class="way[^/]*' -e '>\[b\]<' $n.svg
done
echo '== a line goes on behind a wave that has no figure'
# By hand, from 0 to 80% on 240 pixels: 25% is 165 from the top, 57.14% 68.6,
# 70% 30, 42.86% 111.4; of the 760 pixels 124 are for the labels: 562 for waves.
kind-report --wave June=2.tidy --wave May=1.tidy --wave July=3.tidy --svg 5 \
    --width 760 | grep -e '<title' -e '<polyline class="way' |
    grep -o -e '<title.*</title>' -e '<polyline class="way[^/]*'
echo '== the commonest four of five answers'
for wave in 1 2; do
	column fruit $((20 * wave)) Apple 10 Pear 9 Plum 8 Fig 7 Date |
		kind-tabulate -q fruit -f tidy >fruit$wave
done
kind-report --wave May=fruit1 --wave June=fruit2 --svg 2 --width 760 |
	grep -o -e 'class="end[^/]*' -e 'The commonest[^<]*' -e 'The axis[^.]*'
echo '== the newest wave has any name, and may come by a pipe'
kind-report --wave May=1.tidy -f md 3.tidy | grep 'Answer.*wave'
echo 'fieldwork: 1-4 July' >study
kind-report -s study --wave May=1.tidy --wave June=2.tidy -f md - <3.tidy |
	grep '^| Answer.*July'
kind-report --wave May=1.tidy --wave July=- -f md <3.tidy |
	grep '^| Answer.*July'
kind-report --previous 1.tidy --wave May=1.tidy -f md 3.tidy |
	grep -e '^| Answer.*wave' -e '^| Agree .*57' -e '^| Agree .*+17'
echo '== Markdown, and the same bytes twice'
report -f md | sed -n '/Over.*kind/,/Agree:/{/^| -/!p;}'
for f in html md txt xlsx; do
	report -o a.$f
	report -o b.$f
	cmp a.$f b.$f
done
echo '== a wave with other questions only'
kind-tabulate -q weight -f tidy 1.csv >none.tidy
kind-report --wave May=none.tidy --wave July=3.tidy -f text | grep -c Over
echo '== mistakes'
for w in May=1.tidy May=2.tidy =3.tidy ' =3.tidy' July= July; do
	kind-report --wave 'May=1.tidy' --wave "$w" -f text 3.tidy
	echo "status $?"
done
kind-report --wave May=1.tidy
echo "status $?"
kind-report --wave May=1.tidy --wave June=1.tidy -f text
echo "status $?"
kind-report --wave May=1.tidy -f text 1.tidy
echo "status $?"
kind-report --wave 'This wave=1.tidy' -f text 3.tidy
echo "status $?"
kind-report --wave May=1.tidy --wave June=2.tidy --previous 2.tidy -f text
echo "status $?"
kind-report --wave May=- -f text -
echo "status $?"
