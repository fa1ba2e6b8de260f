# The scale is the codebook's, with an end that nobody gave: kind-tabulate
# --mean, --items and kind-crosstab say the same, and a wave in which all said
# Good can be compared with one in which some said Bad.  By hand: two Good of 2
# and two Bad of 1, (2*2 + 2*1) / 4 = 1.5; then all Good, 2: a change of 0.50.
cat >s.cb <<'END'
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,1,Good,,,,2
q,,,2,Bad,,,,1
q,,,9,Don't know,dk,,,
END
printf '%s\n' q 1 1 2 2 9 >some.csv
printf '%s\n' q 1 1 1 1 9 >all.csv
set -- -c s.cb --unweighted -q q -f tidy
for w in some all; do
	kind-tabulate "$@" --mean $w.csv >$w.tidy
	grep -e ,mean, -e 'run from' $w.tidy | cut -d , -f 2,8,9,11
done
kind-tabulate "$@" --mean --items all.csv | grep -o 'Scores run.*)'
sed '1s/$/,g/; 2,$s/$/,a/' all.csv >g.csv
kind-crosstab "$@" -b g --stats mean g.csv | grep -o 'Scores run.*)'
kind-report -f text --previous some.tidy all.tidy 2>&1 |
	sed -n '/Last wave  /,/^$/s/no, p.*/no/p'
