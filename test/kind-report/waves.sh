# Changes since the last wave, against R's survey package: two strata of one
# design (test/oracle/change.R).
(head -n 2001 "$POLL") >a.csv
(head -n 1 "$POLL"; tail -n +2002 "$POLL") >b.csv
for wave in a b; do
	for q in kind_society kind_policy; do
		kind-crosstab -w weight -q $q --base All -f tidy \
		    -b 'Age=age:18-34,35-54,55+' $wave.csv
	done >$wave.tidy
done
kind-report -f text --correct none --previous a.tidy b.tidy >text
awk -F , '
	FNR == NR && $3 == "Total" {
		wanted[$1 "," $2] = sprintf("%+.1f %.3f", $8, $10)
	}
	FNR == NR { next }
	/^kind_/ { question = $0 }
	/^Table.*Change/ { on = 1 }
	/^Base/ { on = 0 }
	on && (/^Agree / || /^Don.t know /) {
		n = split($0, part, "  +")
		row = part[1]
		change = part[4]
		p = part[5]
		sub(/.*= /, "", p)
		found++
		if (wanted[question "," row] != change " " p)
			print question, row, change, p, "R:",
			    wanted[question "," row]
	}
	END { print found " changes compared" }
' "$KIND/test/oracle/change.csv" text
# What is significant at 5%, uncorrected; corrected, nothing is.
kind-report --alert --alert-breaks --correct none --previous a.tidy b.tidy
echo "status $?"
kind-report --alert --correct none --previous a.tidy b.tidy
echo "status $?"
kind-report --alert --alert-breaks --previous a.tidy b.tidy
echo "status $?"
kind-report --alert --correct bonferroni --previous a.tidy b.tidy
echo "status $?"
# Nothing changed from a wave to a copy of it; to itself it is not compared.
cp a.tidy copy.tidy
kind-report --alert --correct none --previous a.tidy copy.tidy
echo "status $?"
kind-report --alert --previous a.tidy a.tidy
echo "status $?"
# A figure in two tables is one test: agreement, and the total of a banner.
kind-tabulate -w weight --agree -q kind_policy --base All -f tidy b.csv >c.tidy
kind-report -f text --previous a.tidy b.tidy c.tidy | grep -o 'over [0-9]* te.*'
# Wording or base were changed, or the question is new.
kind-tabulate -w weight -q kind_policy --base Adults -f tidy b.csv >base.tidy
kind-report --alert --previous a.tidy base.tidy
echo "status $?"
kind-tabulate -w weight -q region -f tidy b.csv >new.tidy
kind-report --alert --previous a.tidy new.tidy -o r.html
echo "status $?"
grep -c 'not in the last wave' r.html
# The same without --alert, and in a second table of a question.
kind-report --previous a.tidy -f text base.tidy | sed -n '/^Since/,/^$/p;/compared/p'
kind-tabulate -w weight -q kind_policy --base All -f tidy b.csv >same.tidy
kind-report --previous a.tidy same.tidy base.tidy -o r.html
grep -c 'class="note".*not compared' r.html
# What rounds to 0 in the last wave has a sign there too.
printf 'q\n' >few.csv
awk 'BEGIN { for (i = 0; i < 300; i++) print i < 1 ? "rare" : "often" }' >>few.csv
sed 's/often/rare/;2,100s/rare/often/' few.csv >more.csv
for f in few more; do
	kind-tabulate -q q -f tidy $f.csv >$f.tidy
done
kind-report --previous few.tidy -f text more.tidy | grep -e '^rare' -e '^\* '
kind-report --alert --previous few.tidy more.tidy
# A real change is told, and the report is written too.
kind-filter 'age < 35' "$POLL" >young.csv
kind-tabulate -w weight --agree -q kind_policy --base All -f tidy \
    young.csv >d.tidy
kind-report --alert --previous a.tidy -o young.html d.tidy
echo "status $?"
grep -o '[0-9]* of [0-9]* figures changed[^<]*' young.html
# What is found in the total does not depend on the breaks beside it, nor does
# what is found in one break on another one.
wave()
{
	in=$1 out=$2
	shift 2
	kind-crosstab -w weight -q kind_policy,region --base All -f tidy "$@" \
	    "$in" >"$out"
}
for b in '-b gender' '-b Age=age:18-24,25-34,35+' '-b gender -b Age=age:18-24,25-34,35+'; do
	wave "$POLL" last.tidy $b
	wave young.csv this.tidy $b
	kind-report --alert --alert-breaks --previous last.tidy this.tidy \
	    >"found $b"
	wc -l <"found $b"
	# Totals come first, and are all there is without the breaks.
	kind-report --alert --previous last.tidy this.tidy >total
	head -n "$(wc -l <total)" "found $b" | cmp - total
	wc -l <total
done
for b in '-b gender' '-b Age=age:18-24,25-34,35+'; do
	grep -v ' gender: \| Age: ' "found $b" >total
	grep -v ' gender: \| Age: ' "found -b gender -b Age=age:18-24,25-34,35+" |
		cmp - total
	grep -F -x -v -f "found -b gender -b Age=age:18-24,25-34,35+" "found $b"
done
wc -l <total
# A net with the name of an answer is a figure of its own unless nobody else is
# in it: by hand, se = sqrt(0.4 * 0.6 / 999 + 0.465 * 0.535 / 999) = 2.21 points,
# t = 6.5 / 2.21 = 2.94, p = 0.003.
answers()
{
	echo q
	while [ $# -gt 0 ]; do
		awk -v n="$1" -v a="$2" 'BEGIN { while (n-- > 0) print a }'
		shift 2
	done
}
answers 100 'Strongly agree' 300 Agree 300 'Neither agree nor disagree' \
    300 Disagree >net1.csv
answers 160 'Strongly agree' 305 Agree 250 'Neither agree nor disagree' \
    285 Disagree >net2.csv
for i in 1 2; do
	kind-tabulate -q q -f tidy net$i.csv >net$i.tidy
done
kind-report --alert --correct none --previous net1.tidy net2.tidy
printf 'finding: {q: Agree (net)} agree.\n' >study
kind-report -s study -f text net2.tidy | sed -n 4p
# A figure that is hidden where it comes first is tested where it is shown, and
# not said to be tested where it is hidden.
for i in 1 2; do
	awk -v OFS=, 'NR == 1 { print $0, "g" }
	    NR > 1 { print $0, NR % 100 ? "x" : "y" }' net$i.csv >g.csv
	kind-crosstab -q q -b g --hide 0 --min-cell 6 -f tidy g.csv \
	    >hid$i.tidy 2>/dev/null
	kind-tabulate -q q -f tidy g.csv >>hid$i.tidy
done
kind-report -f text --previous hid1.tidy hid2.tidy |
	grep -e '^Agree .*\(yes\|no\|not\)' -e '^Disagree .*\(yes\|no\|not\)'
# A stream without standard errors has no change that is tested, and says so; one
# that lacks some is refused.
for i in 1 2; do
	awk -F , -v OFS=, '/,(answer|net),/ { $12 = $13 = $14 = "" } 1' \
	    net$i.tidy >bare$i.tidy
done
kind-report --alert --correct none --previous bare1.tidy bare2.tidy
echo "status $?"
awk -F , -v OFS=, '$9 == "Agree" { $12 = "" } 1' net2.tidy >cut.tidy
kind-report --alert --correct none --previous net1.tidy cut.tidy
echo "status $?"
# A net of other answers, and a mean of other scores, is not compared with that of
# the last wave; the answers are.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    s,single,'How?',,,,,, s,,,1,Low,,,,1 s,,,2,Middle,,,,2 \
    s,,,3,High,,,,3 >scores1
sed 's/Low,,,,1/Low,,,,-50/' scores1 >scores2
awk 'BEGIN { print "s"; for (i = 0; i < 400; i++) print i % 3 + 1 }' >s.csv
for i in 1 2; do
	kind-crosstab -c scores$i -q s -b s --net Top=Middle\|High \
	    --stats mean -f tidy s.csv >scores$i.tidy
done
kind-crosstab -c scores1 -q s -b s --net Top=High --stats mean -f tidy \
    s.csv >other.tidy
for last in scores1 other; do
	kind-report --alert --previous $last.tidy -o r.txt -o r.xlsx scores2.tidy
	echo "status $?"
	sed -n '/^Table.*Change/,/^Method/{/\[b\]/,$p;}' r.txt
done
# Without the answers that nobody gave, a net is the same, and that of a scale with
# others of it.  By hand: se = sqrt(0.4 * 0.6 / 999 + 1/3 * 2/3 / 899) = 2.21
# points, t = -6.67 / 2.21 = -3.02, p = 0.003.
grep -v Strongly net1.csv >net3.csv
sed 's/^Agree/Tend to agree/' net3.csv >net4.csv
for i in 3 4; do
	kind-tabulate --agree -q q -f tidy net$i.csv >net$i.tidy
done
kind-tabulate --agree -q q -f tidy net1.csv >net1.tidy
for i in 3 4; do
	kind-report --alert --correct none --previous net1.tidy net$i.tidy
	echo "status $?"
done
