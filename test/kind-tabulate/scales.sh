# Known scales, in their order, with their nets; others have none.
try()
{
	printf '%s\n' q "$@" | kind-tabulate --unweighted -q q -f tidy |
		awk -F , '$8 !~ /^(base|note|made)$/ { print $8, $9, $16 }'
	echo .
}

try "Don't know" 'Strongly disagree' 'Slightly agree' Agree 'Slightly disagree' \
    'Strongly agree' 'Neither agree nor disagree'
try 'Very dissatisfied' 'Fairly satisfied' 'Very satisfied' Neutral \
    'Fairly dissatisfied' "Don’t know"
try Never Always Sometimes Rarely
try No Yes 'Prefer not to say' 'Not sure'
try 65+ 18-24 25-34 'Prefer not to say'
try 10 9 1 'Not at all'
try Agree Maybe Blue
# Agreement: what is on no scale is an error, unless a net has it.
printf 's\nVery true\nQuite true\nNot true\nStrongly agree\n' >true.csv
kind-tabulate --unweighted --agree -q s true.csv
echo "status $?"
kind-tabulate --unweighted --agree -q s --net 'Agree=Very true|Quite true|Strongly agree' \
    --net 'Disagree=Not true' true.csv
