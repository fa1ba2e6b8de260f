# Nets of known scales.  By hand, of weights that add up to 12:
#
#	Strongly approve     1 + 2 + 0.5   3.5   3 respondents
#	Tend to approve      1.5 + 1       2.5   2
#	Neither              1             1     1
#	Tend to disapprove   2             2     1
#	Strongly disapprove  0.5 + 0.5     1     2
#	Don't know           2             2     1
#
# Approve is 6 of 12, 50%, 5 respondents; Disapprove 3 of 12, 25%, 3.
cat >approval.csv <<'END'
weight,approval
2,Don't know
1,Strongly approve
1,Neither approve nor disapprove
0.5,Strongly disapprove
2,Strongly approve
1.5,Tend to approve
2,Tend to disapprove
0.5,Strongly approve
1,Tend to approve
0.5,Strongly disapprove
END
kind-tabulate -w weight -q approval approval.csv
kind-tabulate -w weight -q approval -f tidy approval.csv |
	awk -F , '$8 ~ /^(answer|net)$/ { print $8, $9, $10, $15, $16 }'
# With another net of the question, those of the scale are not shown.
kind-tabulate -w weight -q approval -f tidy \
    --net 'Strongly=Strongly approve|Strongly disapprove' approval.csv |
	awk -F , '$8 == "net" { print $8, $9, $10, $15, $16 }'

# try ANSWER...: one respondent gave each; nets and how many are in them
try()
{
	printf '%s\n' q "$@" >q.csv
	kind-tabulate --unweighted -q q -f tidy q.csv | awk -F , '
		$8 == "net" { nets = nets "; " $9 " " $16 }
		END { print nets == "" ? "no nets" : substr(nets, 3) }'
}

try 'Very favorably' 'Somewhat favorably' 'Somewhat unfavorably' \
    'Very unfavorably' 'Neither favorably nor unfavorably (neutral)' \
    'Unfamiliar (N/A)'
try Excellent 'Very good' Good Fair Poor
try 'Very good' Good Fair Bad 'Very bad'
try 'Trust a great deal' 'Trust a fair amount' 'Do not trust very much' \
    'Do not trust at all' 'Not sure'
try 'Very worried' 'Fairly worried' 'Not very worried' 'Not at all worried'
try 'Very satisfied' 'Fairly satisfied' 'Not very satisfied' \
    'Not at all satisfied'
# In order, but without nets
try 'A great deal' 'A fair amount' 'Not very much' 'Not at all'
try 'Far too much' 'Too much' 'About right' 'Too little' 'Far too little'
try Daily Weekly Monthly 'Less often' Never
# On no scale
try 'Very good' Good Fair Dark
