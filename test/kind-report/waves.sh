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
kind-report --alert --correct none --previous a.tidy b.tidy
echo "status $?"
kind-report --alert --previous a.tidy b.tidy
echo "status $?"
kind-report --alert --correct bonferroni --previous a.tidy b.tidy
echo "status $?"
# Nothing changed from a wave to itself.
kind-report --alert --correct none --previous a.tidy a.tidy
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
