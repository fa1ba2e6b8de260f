# Nets of a question with one answer.  27.4 and 27.4 percent are 55, not 54.
awk 'BEGIN {
	print "q,w"
	print "Strongly agree,0.274"
	print "Tend to agree,0.274"
	print "Neither,0.452"
}' >poll.csv
kind-tabulate -w w -q q poll.csv
# One's own nets stand for the scale's; they may overlap, and be ranges.
kind-tabulate -w w -q q --net 'Not against=Strongly agree|Tend to agree|Neither' \
    --net 'Strong=Strongly agree' -f csv poll.csv
awk 'BEGIN {
	print "age"
	for (i = 1; i <= 100; i++)
		print i
}' >ages.csv
kind-tabulate --unweighted -q age --net 'Young=18-24' --net 'Old=65+' \
    --net 'Child=<18' --net 'Round=10|20|30' -f tidy ages.csv |
	awk -F , '$8 == "net" { print $9, $10, $16 }'
# Answers that nobody gave are said, and a net of none of them is no row.
kind-tabulate -w w -q q --net 'Agree=Strongly agree|Tends to agree' \
    --net 'Other=Else' -f csv poll.csv
# A net is at least its largest answer and at most their sum.
kind-tabulate -w weight --multi 'agree=kind_*' --net 'Any=Strongly agree|Tend to agree' \
    -f tidy "$POLL" | awk -F , '$8 == "net" { printf "%.10f %d\n", $10, $16 }'
awk -F , 'NR > 1 {
		all += $12
		for (i = 8; i <= 11; i++)
			if ($i ~ /^(Strongly|Tend to) agree$/) {
				any += $12
				n++
				break
			}
	}
	END { printf "%.10f %d\n", 100 * any / all, n }' "$POLL"
# A net with the name of an answer has another: of 10, 3 + 2 agree, and 7 are in
# the one that was asked for.
awk 'BEGIN { print "q,wave"
	for (i = 0; i < 10; i++)
		print (i < 3 ? "Strongly agree" : i < 5 ? "Agree" : \
		    i < 9 ? "Neither" : "Disagree") ",2" }' >agree.csv
kind-tabulate -q q -f csv agree.csv | grep -i '^q,agree\|^q,"*Agree'
kind-tabulate -q q -f csv --net 'agree=Strongly agree|Neither' agree.csv |
	grep -i agree
# An agreement table has columns for them.
kind-tabulate -q q --agree agree.csv | sed -n 3,4p
kind-crosstab -q q -b wave --summary agree --test none --hide 0 \
	--flag 0 agree.csv | sed -n 4,7p
# It is the net of another wave in which nobody just agrees.
sed 's/^Agree/Tend to agree/' agree.csv >last.csv
kind-tabulate -q q -f tidy last.csv >last.tidy
kind-tabulate -q q -f tidy agree.csv >now.tidy
kind-report --previous last.tidy -f text now.tidy | grep '^Agree (net)'
