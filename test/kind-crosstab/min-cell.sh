# --min-cell: cells of 1 to 4 respondents, and others so that these cannot be
# worked out.  Columns X and Y of 40; the answers in them:
#	Often	20 20	Seldom	16 10	Never	4 10
# Never in X is hidden; so is a second cell of its row, the smallest, Never in
# Y (with the total 14 it would tell), a second cell of its column, Seldom in X
# (16 of 20, 16), and of Y, Seldom (10).  Only totals and Often stay.
awk 'BEGIN {
	print "q,b"
	n = split("Often,X 20 Often,Y 20 Seldom,X 16 Seldom,Y 10 " \
	    "Never,X 4 Never,Y 10", of, " ")
	for (k = 1; k <= n; k += 2)
		for (i = 1; i <= of[k + 1]; i++)
			print of[k]
}' >poll.csv

kind-crosstab -q q -b b --min-cell 5 --chi2 --versus total --levels 50 \
    --net 'Ever=Often|Seldom' poll.csv
for format in md csv json tidy; do
	# Nothing gives the test or the cells away: their counts, and F.
	kind-crosstab -q q -b b --chi2 -f $format poll.csv >all 2>&1
	kind-crosstab -q q -b b --min-cell 5 --chi2 -f $format poll.csv \
	    >hidden 2>/dev/null
	echo "$format $(grep -cE 'F\([0-9]|"(df1|value)": [0-9]|F,,[0-9]' all)" \
	    "$(grep -cE 'F\([0-9]|"(df1|value)": [0-9]|F,,[0-9]' hidden)" \
	    "$(grep -c 'c\\*]' hidden)"
done
kind-crosstab -q q -b b --min-cell 5 -f tidy poll.csv 2>/dev/null |
	awk -F , '$5 != "" { print $6, $9, $10, $15, $16, $18, $20, $21, $22 }'
# Nothing to hide, no note.
kind-crosstab -q q -b b --min-cell 4 --test none poll.csv
# A column of 4: its base goes too, and that of the other one, from which it
# could be worked out.
awk -F , 'NR == 1 || $2 == "X" || ++n <= 4' poll.csv >four.csv
kind-crosstab -q q -b b --min-cell 5 --hide 0 --test none four.csv
# All tables of a run are counted in one note.
kind-crosstab -q q,b -b b --min-cell 5 --test none -o out poll.csv
# A net of numbers takes its answers by a range, too: all but 2 in X.  With the
# net, the base would give them away, be they a row or not.
awk 'BEGIN {
	print "n,b"
	for (i = 0; i < 100; i++)
		print (i < 2 ? 1 : 4 + i % 3 % 2) "," (i < 60 ? "X" : "Y")
}' >range.csv
for stats in '' '--stats mean'; do
	printf 'name,type,title,value,label,missing,role,group,score\n%s\n' \
	    n,number,n,,,,,, >number.csv
	kind-crosstab -c number.csv -q n -b b --net High=4-5 --min-cell 5 \
	    $stats -f csv range.csv | sed '/column percent/,$d'
done
# A set of 60 in X and 40 in Y: in X 2 have Web alone and 1 has nothing, so that
# the 57 of TV or Radio would tell of 3, and the 59 of any of 1; in Y all have
# TV or Radio.  Radio or Web lack 6 and 4.  These nets are hidden; the options
# are not, of which nobody can say who has them besides.
{
	echo 'm_1,m_2,m_3,b'
	awk 'BEGIN { for (i = 0; i < 100; i++) {
		tv = i % 2; radio = i % 3 > 0; web = i % 4 > 0
		if (i == 5 || i == 7) { tv = radio = 0; web = 1 }
		else if (i == 9) tv = radio = web = 0
		else if (!tv && !radio) tv = 1
		print tv "," radio "," web "," (i < 60 ? "X" : "Y")
	} }'
} >set.csv
for base in '' --of-ticked '--rebase all'; do
	kind-crosstab --multi 'm=m_*' -q m -b b --net 'TVRadio=m_1|m_2' \
		--net 'Any=m_1|m_2|m_3' --net 'RadioWeb=m_2|m_3' --min-cell 5 \
		--hide 0 --test none $base set.csv
done
awk -F , '$4 == "X" && !$2 && !$3 { x++ } $4 == "Y" && !$2 && !$3 { y++ }
	END { print x, y }' set.csv
