# --net top2: the answers at an end of a scale, by the order of a known scale or
# by scores; the same figures as a net that lists them.
set -- -c "${POLL%.csv}.codebook.csv" -w weight -q 'kind_*' -f csv "$POLL"
kind-tabulate --net top2 --net 'Against=Bottom2' "$@" >places.csv
kind-tabulate --net 'Top 2=Strongly agree|Tend to agree' \
    --net 'Against=Tend to disagree|Strongly disagree' "$@" >named.csv
cmp places.csv named.csv && grep -c '^kind_[a-z]*,Top 2,' places.csv
kind-crosstab -b gender --summary top2 --summary Agree "$@" |
	sed -n 's/^Top 2,It/It/p' >top
kind-crosstab -b gender --net 'Agree=Strongly agree|Tend to agree' \
    --summary Agree "$@" | sed -n 's/^Agree,It/It/p' | cmp - top && wc -l <top
# By hand: of 10 respondents 1 said Strongly agree, nobody Agree, 2 Neither, 4
# Disagree, 2 Strongly disagree and 1 Don't know.  The first two answers have 1 of
# 10, the last two 6, the last three 8, in whatever order the codebook has them.
# Of the labels that no scale has, with scores 0 to 3, Red is 3 (2 of 10), Blue
# 2 (1), Green 1 (4) and Black 0 (2); Other has none: top 2 are 30%, bottom 2
# 60%.
cat >book.csv <<'END'
name,type,title,value,label,missing,role,group,score
q,single,How much?,,,,,,
q,,,5,Strongly disagree,,,,
q,,,4,Disagree,,,,
q,,,9,Don't know,dk,,,
q,,,3,Neither agree nor disagree,,,,
q,,,2,Agree,,,,
q,,,1,Strongly agree,,,,
c,single,Which?,,,,,,
c,,,1,Black,,,,0
c,,,2,Other,,,,
c,,,3,Red,,,,3
c,,,4,Green,,,,1
c,,,5,Blue,,,,2
t,single,Tied,,,,,,
t,,,1,A,,,,1
t,,,2,B,,,,1
t,,,3,C,,,,0
END
printf '%s\n' q,c,t 1,3,1 3,3,2 3,5,3 4,4,1 4,4,1 4,4,1 4,4,1 5,1,1 5,1,1 \
    9,2,1 >data.csv
kind-tabulate -c book.csv --net top2 --net bottom2 --net bottom3 -q q data.csv |
	grep -e '^[TB]o' -e :
kind-tabulate -c book.csv --net TOP2 --net 'Dark=bottom2' \
    --lead 'Top 2 - Dark' -q c data.csv | grep -e '^[TDL]' -e :
# An answer of that name is meant first; a net without order is none.
printf '%s\n' r top2 top2 low >word.csv
kind-tabulate --net top2 -q r word.csv | grep '^top2 '
printf '%s\n' top,low 1, ,1 1,1 >ticks.csv
try()
{
	kind-tabulate "$@"
	echo "status $?"
}
try -c book.csv --net top1 -q t data.csv
try -c book.csv --net top2 -q t data.csv | sed 1q
try -c book.csv --net top5 -q q data.csv
try --net top2 -q q data.csv
try --net top2 --multi 'm=top,low' -q m ticks.csv
try -c book.csv --net Agree=top2 --agree -q q data.csv
sed 's/^c,\(.*\),[0-3]$/c,\1,/' book.csv >plain.csv
try -c plain.csv --net top2 -q q,c data.csv
printf '%s\n' question,nets 'q,top2' 'c,top9' >plan.csv
kind-crosstab -c book.csv --plan plan.csv data.csv
echo "status $?"
kind-tabulate -c book.csv --net top2 --strict -q q data.csv >/dev/null
echo "status $?"
# As the row is called; a net of the name that lists its answers is meant first,
# be it asked for or of the codebook; and what a codebook has that lists none.
kind-tabulate -c book.csv --net 'Top 2' --net 'bottom 2' -q q data.csv |
	grep -e '^[TB]o' -e :
kind-crosstab -c book.csv --plan - data.csv <<'END' | grep -e '^ *[qT]'
question,breaks,summary,nets
q,-,Top 2; bottom2,top2
q,-,top 2,
q,-,Top 2,Top 2=4|5
END
sed '/^q,,,[45],/s/,$/Top 2,/' book.csv >nets.csv
kind-crosstab -c nets.csv --plan - data.csv <<'END' | grep '^Top 2:'
question,breaks,summary
q,-,Top 2
END
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	n,number,Count,,,,,, >number.csv
printf '%s\n' n 1 2 3 >numbers.csv
try -c number.csv --net top2 -q n numbers.csv
