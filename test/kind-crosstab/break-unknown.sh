# An answer of a break that the codebook does not know is remarked on, and is an
# error with --strict; one that is missing is in no column.
cat >book.csv <<'END'
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
g,single,,,,,,,
g,,,1,Female,,,,
g,,,2,Male,,,,
g,,,9,Refused,refused,,,
END
printf 'q,g\nyes,1\nno,Male\nyes,Femal\nno,9\nno,2\n' >poll.csv
kind-crosstab -c book.csv -q q -b g --hide 0 --flag 0 --test none poll.csv
kind-crosstab -c book.csv -q q -b g --strict poll.csv
