# The last wave's total and the changes since then, against R's survey package
# (test/oracle/previous.R), to 1e-9 of the unit: answers, a net, a lead, a mean
# and a net promoter score.
(head -n 11 "$KIND/test/data/k1.csv") >a.csv
sed 2,11d "$KIND/test/data/k1.csv" >b.csv
{
	echo name,type,title,value,label,missing,role,group,score
	echo vote,single,,,,,,,
	echo sat,single,,,,,,,
	for i in 0 1 2 3 4 5 6 7 8 9 10; do
		echo "sat,,,$i,$i,,,,"
	done
} >book.csv
cat >plan.csv <<'E'
question,breaks,net,lead,stats
vote,age,A or C=A|C,A - B,
sat,-,Top=9-10,,"mean,nps"
E
# wave ARGUMENT...
wave()
{
	kind-crosstab -c book.csv -w w --plan plan.csv --hide 0 --flag 0 "$@"
}
wave -f tidy a.csv >last.tidy
for correction in none bh; do
	wave --correct $correction --previous last.tidy -f tidy b.csv >now.tidy
	awk -F , -v correction=$correction '
	function near(a, b) { return a - b < 1e-9 && b - a < 1e-9 }
	NR == FNR && FNR > 1 {
		wanted[$1 "," $2] = $0
		n++
	}
	NR == FNR { next }
	{ row = $9 == "Net promoter score" ? "NPS" : $9 }
	$8 == "previous" && $12 > 0 {
		split(wanted[$2 "," row], w)
		if (!near($10 $11, w[3]) || !near($12, w[4]))
			print $0 ", R: " wanted[$2 "," row]
	}
	$8 == "change" && $22 != "" {
		split(wanted[$2 "," row], w)
		found++
		if (!near($11, w[5]) || !near($12, w[6]) ||
		    !near($22, correction == "none" ? w[7] : w[8]))
			print $0 ", R: " wanted[$2 "," row]
	}
	END {
		print correction ": " found " of " n " changes as R has them"
	}' "$KIND/test/oracle/previous.csv" now.tidy
done
# What a report says of the same two waves is the same: figures, test and
# correction.
wave -f tidy b.csv >plain.tidy
kind-report -f text --previous last.tidy plain.tidy | grep 'p = ' >report
kind-report -f text --previous last.tidy plain.tidy |
    grep -o 'over [0-9]* tests' | sort -u
wave --previous last.tidy b.csv >banner
grep -o 'over [0-9]* tests' banner | sort -u
grep -e '^A or C  ' -e '^Mean  ' -e '^Net promoter score  ' report banner |
	tr -s ' '
