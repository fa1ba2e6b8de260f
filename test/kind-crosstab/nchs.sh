# Of 100 in A, 40 say yes: an interval of 30.3 to 50.3, 20 points.  Of 100 in B,
# 5 do: 1.6 to 11.3, which is 9.7 points and 1.9 times 5, so it is too uncertain,
# and its 95 to be looked at.  Of 40 in C, 20 do: 33.8 to 66.2, over 30 points.
# Of 400 in D nobody does: 0 to 0.9, so nobody's 0 is to be looked at; the 100 is
# not.  (R: binom.test(40, 100)$conf.int and so on.)
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
