# Of 100 in A, 40 say yes: an interval of 30.3 to 50.3, 20 points.  Of 100 in B,
# 5 do: 1.6 to 11.3, which is 9.7 points and 1.9 times 5, so it is too uncertain,
# and its 95 are shown, with a note.  Of 40 in C, 20 do: 33.8 to 66.2, over 30
# points.  Of 400 in D nobody does: 0 and 100 are to be looked at, alike.  (R:
# binom.test(40, 100)$conf.int and so on.)
awk 'BEGIN {
	print "q,g"
	for (i = 0; i < 640; i++) {
		g = i < 100 ? "A" : i < 200 ? "B" : i < 240 ? "C" : "D"
		yes = i < 40 || (i >= 100 && i < 105) || (i >= 200 && i < 220)
		print (yes ? "yes" : "no") "," g
	}
}' >poll.csv
kind-crosstab -q q -b g --flag nchs --test none poll.csv
kind-crosstab -q q -b g --flag nchs -f tidy poll.csv |
	awk -F , '$8 == "answer" { print $6, $9, $21 }'
# From 30 on nobody's 0 is shown, in an interval of 11.6 points, and the 100;
# below, they are too uncertain as well: the same sign.
awk 'BEGIN {
	print "q,g"
	for (i = 0; i < 259; i++)
		print (i < 59 ? "yes" : i % 2 ? "yes" : "no") "," \
		    (i < 30 ? "A" : i < 59 ? "B" : "C")
}' >few.csv
kind-crosstab -q q -b g --flag nchs --hide 0 -f tidy few.csv |
	awk -F , '$8 == "answer" { print $6, $9, $21 }'
# The effective size is that of the figure: 20 say yes with weight 1 and 20 no
# with weight 5, so that Kish's is 120^2 / 520 = 27.7, but p (1 - p) / SE^2 is 72:
# the 83 of no are of n = 40 and pass (68.2 to 93.2 by R's qbeta), the 17 do not.
awk 'BEGIN {
	print "q,g,w"
	for (i = 0; i < 80; i++)
		print (i % 2 ? "yes" : "no") "," (i < 40 ? "A" : "B") "," \
		    (i < 40 && i % 2 == 0 ? 5 : 1)
}' >weights.csv
kind-crosstab -w w -q q -b g --flag nchs --hide 0 -f tidy weights.csv |
	awk -F , '$8 == "answer" { print $6, $9, $21 }'
