# Respondents of weight 0 were interviewed: 5 of 12, and are in no base.  By hand,
# 4 of 7 say yes, of a weight of 6 in 10.
cat >t.csv <<'END'
q,g,w
yes,a,2
yes,a,2
yes,b,1
yes,b,1
no,a,2
no,b,1
no,b,1
yes,a,0
no,a,0
no,b,0
,b,0
yes,,0
END
kind-crosstab -w w -q q -b g --hide 0 -f tidy t.csv 2>/dev/null >t.tidy
kind-tabulate -w w -q q --where 'g == "a"' -f tidy t.csv 2>/dev/null >a.tidy
printf '%s\n' 'title: T' 'client: C' 'universe: U' 'area: A' 'mode: M' \
    'fieldwork: F' 'weighting: W' 'contact: c@example.org' >study
kind-report -s study -f text t.tidy a.tidy | sed '/^Where the figures/,$d'
sed "s/1,q,q/1,q,Say?/" t.tidy >said.tidy
kind-report -s study --disclose bpc -f text said.tidy |
	grep -e '^Sample' -e '^Disclosure'
kind-report -s study -f md t.tidy | grep -c "12 interviewed, 7 of"
kind-report -s study t.tidy | grep -o '12 interviewed[^<]*'
kind-report -s study -o r.xlsx t.tidy && unzip -p r.xlsx xl/sharedStrings.xml |
	tr '<' '\n' | sed -n 's/^t.*>\(.*nterviewed.*\)/\1/p;s/^t.*>\(Count.*\)/\1/p'
# The same in one more wave: the test has 7 + 7 - 2 degrees of freedom.
sed '2s/yes/no/' t.csv >last.csv
kind-crosstab -w w -q q -b g --hide 0 -f tidy last.csv 2>/dev/null >last.tidy
kind-report -f text --previous last.tidy t.tidy | sed -n '/^Table 2/,/^$/p'
