#!/bin/sh
# Scores from 0 to 10 with the codes 1 to 11: 11 can only be a code, so all
# are, whatever part --where leaves.  Women: codes 1, 10, 10 are 0, 9, 9, with
# the mean 6.
{
	echo name,type,title,value,label,missing,role,group,score
	echo nps,single,,,,,,,
	for code in 1 2 3 4 5 6 7 8 9 10 11; do
		echo "nps,,,$code,$((code - 1)),,,,$((code - 1))"
	done
} >book.csv
printf '%s\n' nps,sex 1,f 10,f 10,f 11,m >codes.csv
kind-tabulate -c book.csv -q nps --mean --where 'sex == "f"' codes.csv |
	sed -n 4p
# The table does not take the codebook's place.
cp book.csv copy.csv
kind-tabulate -c copy.csv -q nps -o copy.csv codes.csv
KIND_CODEBOOK=copy.csv kind-tabulate -q nps -o copy.csv codes.csv
cmp book.csv copy.csv && echo same
