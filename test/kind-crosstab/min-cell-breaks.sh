# Young and old; young, middle and old.  Of "no", middle has 3, which is hidden
# with another cell of its break: with the old, 9, and not with the young, 5, who
# stand in the first break too and would give them away.  There both go as well.
awk 'BEGIN {
	print "q,broad,fine"
	split("5 20 3 30 9 40", n, " ")
	split("young middle old", fine, " ")
	for (g = 1; g <= 3; g++)
		for (q = 0; q < 2; q++)
			for (i = 0; i < n[2 * g - 1 + q]; i++)
				print (q ? "yes" : "no") "," \
				    (g == 1 ? "young" : "old") "," fine[g]
}' >poll.csv
kind-crosstab -q q -b broad -b fine --counts --hide 0 --flag 0 --test none \
	--min-cell 4 poll.csv
