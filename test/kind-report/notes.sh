# Below a table stands what is in it: a table of change has the total only, and
# all answers to statements have no nets.
awk -v OFS=, 'BEGIN { print "q,g"
	for (i = 0; i < 120; i++)
		print i % 3 ? "no" : "yes", i % 10 ? i % 6 ? "a" : "" : "b"
}' >now.csv
sed '2,9s/yes/no/' now.csv >last.csv
for wave in last now; do
	kind-crosstab -q q -b g --hide 30 -f tidy $wave.csv >$wave.tidy
done
kind-report -f text --previous last.tidy now.tidy |
	sed -n '/^Table 1/,/^Method/p'
printf 's1,s2\n' >agree.csv
awk -v OFS=, 'BEGIN { for (i = 0; i < 60; i++)
	print i % 2 ? "Agree" : "Disagree", i % 3 ? "Agree" : "Disagree" }' \
    >>agree.csv
kind-tabulate --agree -q s1,s2 -f tidy agree.csv >agree.tidy
kind-report -f text agree.tidy | sed -n '/^Table 1/,/^Method/p'
printf '%s\n' s1 Agree 'Strongly agree' Disagree >two.csv
kind-tabulate --agree -q s1 -f tidy two.csv |
	kind-report -f text | sed -n '/^Base/,/^$/p'
