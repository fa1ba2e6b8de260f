# A code that the codebook does not know is a row, but no score: 99, which
# somebody forgot to call missing, is in no mean: it is left out and said, by
# hand (5 * 1 + 5 * 5) / 10, or refused where it is more than a tenth.
cat >book.csv <<END
name,type,title,value,label,missing,role,group,score
q,single,How often?,,,,,,
q,,,1,Rarely,,,,1
q,,,2,Sometimes,,,,1
q,,,3,Often,,,,5
END
{
	echo q,g
	for i in 1 2 3 4 5; do
		printf '1,M\nOften,F\n'
	done
	echo 99,F
} >few.csv
kind-crosstab -c book.csv -q q -b g --hide 0 --counts \
	--stats mean,median,sd,nps few.csv
printf 'q,g\n1,M\n2,F\nOften,M\n99,F\n' |
	kind-crosstab -c book.csv -q q -b g --hide 0 --counts --stats mean
