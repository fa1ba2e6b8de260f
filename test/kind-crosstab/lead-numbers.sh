# The lead is of the table's base, the mean of those with a number; the note on
# who has none is of the mean.  By hand: of 10, 5 A lot (2), 3 Nil (0), 2 do not
# know: the lead is 20 points, the mean of 8 is 10 / 8.
cat >cb.csv <<'C'
name,type,title,value,label,missing,role,group,score
q,single,,,,,,,
q,,,1,A lot,,,,2
q,,,2,Nil,,,,0
q,,,3,Don't know,dk,,,
C
printf 'q\n1\n1\n1\n1\n1\n2\n2\n2\n3\n3\n' >q.csv
echo 'question,breaks' >plan.csv
echo q,- >>plan.csv
for stats in '--stats mean' ''; do
	# shellcheck disable=SC2086 # two words or none
	kind-crosstab --plan plan.csv -c cb.csv --unweighted --hide 0 $stats \
	    --lead 'A lot - Nil' q.csv | grep -e ^Lead -e ^Mean -e ^Scores
	echo --
done
echo '== a mean that had other numbers is named'
kind-crosstab --plan plan.csv -c cb.csv --unweighted --hide 0 --stats mean \
    -f tidy q.csv | sed 's/from 0 (Nil) to 2 (A lot)/from 0 to 9/' >old.tidy
grep -c 'from 0 to 9' old.tidy
kind-crosstab --plan plan.csv -c cb.csv --unweighted --hide 0 --stats mean \
    --previous old.tidy q.csv | grep -A 2 '^Not compared'
grep -v ',note,"*Scores' old.tidy >none.tidy
kind-crosstab --plan plan.csv -c cb.csv --unweighted --hide 0 --stats mean \
    --previous none.tidy q.csv | grep -A 2 '^Not compared'
