# Scores: mean of kind by hand, (2*1 + 1*1 + 2*0.5 - 1*1.5) / 4 = 0.625;
# those who do not know or were not asked have none.
cat >poll.cb <<'END'
name,type,title,value,label,missing,role,group,score
kind,single,Important?,,,,,,
kind,,,1,Strongly agree,,,,2
kind,,,2,Tend to agree,,,,1
kind,,,3,Cannot choose,,,,
kind,,,4,Tend to disagree,,,,-1
kind,,,6,Don't know,dk,,,
kind,,,7,Skipped,skipped,,,
trust,single,"Trust, 0 to 10",,,,,,
trust,,,0,None,,,,
trust,,,5,Some,,,,
trust,,,10,Full,,,,
trust,,,99,Don't know,dk,,,
children,number,How many children?,,,,,,
children,,,9,9 or more,,,,
children,,,98,Refused,refused,,,
children,,,99,Don't know,dk,,,
party,single,Party,,,,,,
party,,,A,,,,,
party,,,B,,,,,
w,number,,,,,weight,,
END
cat >poll.csv <<'END'
kind,trust,children,party,w
1,0,0,A,1
Tend to agree,Some,3,A,1
Strongly agree,5,9 or more,B,0.5
6,99,98,B,2
4,10,1.0,A,1.5
Skipped,Full,99,A,3
3,Don't know,Refused,A,4
END
kind-tabulate -c poll.cb --mean -q kind --decimals 3 poll.csv
# Codes, since no answer has a score: (0*1 + 5*1 + 5*0.5 + 10*1.5 + 10*3) / 7
# = 7.5; and numbers: (0 + 3*1 + 9*0.5 + 1*1.5) / 4 = 2.25.
kind-tabulate -c poll.cb --mean -q trust,children -f csv --decimals 3 poll.csv
# No scores to be had; an answer that is not known.
kind-tabulate -c poll.cb --mean -q party poll.csv
printf '%s\n' kind 1 9 | kind-tabulate -c poll.cb --mean --unweighted -q kind
printf '%s\n' children 1 x | kind-tabulate -c poll.cb --mean --unweighted \
    -q children
# Numbers as answers: by value, "don't know" last.
kind-tabulate -c poll.cb -q children -f csv poll.csv | cut -d , -f 2,3,5
