# Answers as the codebook has them.  By hand, with the weight that it names:
# vote: Conservative 1 + 1 = 2 (a code and a label), Labour 0.5, Green nobody,
# Don't know 2, Liberal (not in the codebook) 1.5, base 6; Refused, a blank
# and __NA__ are out.
cat >poll.cb <<'END'
name,type,title,value,label,missing,role,group,score
*,,dmy,,,<space>|__NA__,,,
vote,single,Which party would you vote for?,,,,,,
vote,,,2,Labour,,,Left,
vote,,,1,Conservative,,,,
vote,,,3,Green,,,Left|Small,
vote,,,98,Don't know,dk,,,
vote,,,99,Refused,refused,,,
kind,single,It's important that we learn from this,,,,,,
kind,,,1,Strongly agree,,,,2
kind,,,2,Tend to agree,,,,1
kind,,,3,Neither agree nor disagree,,,,0
kind,,,4,Tend to disagree,,,,-1
kind,,,5,Strongly disagree,,,,-2
kind,,,6,Don't know,dk,,,
kind,,,7,Skipped,skipped,,,
w,number,,,,,weight,,
END
cat >poll.csv <<'END'
vote,kind,w
1,1,1
Conservative,Tend to agree,1
Labour,Strongly agree,0.5
98,6,2
Liberal,4,1.5
Refused,Skipped,3
 ,7,1
__NA__,3,4
END
kind-tabulate -c poll.cb -q vote,kind poll.csv
# A net of the same name takes the codebook's place; another stands before.
kind-tabulate -c poll.cb -q vote --net 'Left=2|Liberal' --net 'Known=1' \
    -f csv poll.csv
# Excluded by label, by code, by "dk": of 4 and of 4, 2.5 and 1.5.
for answer in "Don't know" 98 dk; do
	kind-tabulate -c poll.cb -q vote --exclude "$answer" -f csv \
	    --decimals 1 poll.csv 2>/dev/null | cut -d , -f 2,3,5 | tail -n +2
done
# The wording in a table of agreement, and -w before the codebook's weight.
kind-tabulate -c poll.cb -q kind --agree poll.csv
kind-tabulate -c poll.cb --unweighted -q kind -f csv poll.csv | head -n 3
kind-tabulate -c poll.cb -w w -q kind -f csv poll.csv | head -n 3
# Unknown answers with --strict; dk as an answer's own name.
kind-tabulate -c poll.cb --strict -q vote poll.csv
printf '%s\n' vote dk 98 | kind-tabulate -c poll.cb --unweighted -q vote \
    --exclude dk -f csv | cut -d , -f 2,3
# A column that is alone of its set; one that the codebook does not know.
printf '%s\n' q 1 | kind-tabulate -c poll.cb --unweighted -q q -f csv |
	head -n 2
