# --drop-empty: no rows of answers that nobody in the base gave.  Of the
# codebook's answers Green is only of weight 0, and "Other, which?" is of
# nobody; the net of Green and Blue stays, though nobody is in it.
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    vote,single,,,,,,, vote,,,1,Red,,,, vote,,,2,Green,,,Cold, \
    vote,,,3,Blue,,,Cold, 'vote,,,4,"Other, which?",,,,' \
    vote,,,5,Yellow,,,, vote,,,99,Refused,refused,,, >book.csv
printf '%s\n' vote,w,r 1,2,N 2,0,N 5,1,S 5,3,N 99,1,S 1,1,S >poll.csv
kind-tabulate -c book.csv -w w -q vote --drop-empty poll.csv
# One is told in the singular; where all were given nothing is told.
for answer in 3 4; do
	sed "\$a\\$answer,1,S" poll.csv >more.csv
	sed 's/^2,0/2,1/' more.csv >most.csv
	kind-tabulate -c book.csv -w w -q vote --drop-empty -f csv most.csv |
	    cut -d , -f 1-3 | grep -v 'Interval\|Caution'
	sed '$a4,1,S' most.csv |
	    kind-tabulate -c book.csv -w w -q vote --drop-empty -f csv |
	    grep -c 'Red\|Green\|Blue\|Other\|Yellow\|not shown'
done
# Every format, and the report of a stream, has the same rows and the note.
for format in md csv json tidy; do
	kind-tabulate -c book.csv -w w -q vote --drop-empty -f $format \
	    poll.csv >t
	echo "$format $(grep -c 'Red\|Yellow\|Cold' t)" \
	    "$(grep -c '^.*answer,Green\|Green |\|"Green"\|vote,Green' t)" \
	    "$(grep -c 'not shown: Green, Blue' t)"
done
kind-report -f text t | grep -A 1 '^Red\|^Yellow\|^Green\|^Cold\|not shown'
# With --where the rows are those of the part of the sample.
kind-tabulate -c book.csv -w w -q vote --drop-empty --where 'r == "S"' \
    -f csv poll.csv | cut -d , -f 1-3 | sed -n 2,5p
kind-tabulate --unweighted -q vote --where 'r == "S"' --drop-empty --sort \
    -f csv poll.csv | cut -d , -f 1-3 | sed -n 2,6p
# Rows go before small cells are hidden, so that what is hidden is somebody.
kind-tabulate -c book.csv -w w -q vote --drop-empty --min-cell 2 poll.csv
# No row would be left; nets are rows.
kind-tabulate -c book.csv -w w -q vote --drop-empty --where 'vote == "Green"' \
    -f csv poll.csv | cut -d , -f 1-3 | sed 4q
sed 's/,Cold,/,,/' book.csv >plain.csv
sed '2,$s/^[0-9]*/99/' poll.csv |
    kind-tabulate -c plain.csv -w w -q r,vote --drop-empty
kind-tabulate -q vote --agree --drop-empty poll.csv
kind-tabulate -q w --mean --drop-empty poll.csv
