# A code that the codebook does not know is a row, but no score: 99, which
# somebody forgot to call missing, is not a mean of 26.5.  By hand (1+1+5) / 3.
cat >book.csv <<END
name,type,title,value,label,missing,role,group,score
q,single,How often?,,,,,,
q,,,1,Rarely,,,,1
q,,,2,Sometimes,,,,1
q,,,3,Often,,,,5
END
printf 'q,g\n1,M\n2,F\nOften,M\n99,F\n' |
	kind-crosstab -c book.csv -q q -b g --hide 0 --counts \
	--stats mean,median,sd,nps
