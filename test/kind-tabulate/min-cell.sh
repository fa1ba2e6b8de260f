# --min-cell: answers of 1 to 4 respondents, and others so that these cannot be
# worked out.  Of 100: Often 48, Seldom 37, Never 12, Refused 3.  Refused is
# hidden, and Never, the smallest of the others: 100 - 48 - 37 - 12 is 3.
awk 'BEGIN {
	print "q,w"
	n = split("Often 48 Seldom 37 Never 12 Refused 3", of, " ")
	for (k = 1; k <= n; k += 2)
		for (i = 0; i < of[k + 1]; i++)
			print of[k] "," 1 + i % 3
}' >poll.csv
kind-tabulate -w w -q q --min-cell 5 poll.csv
kind-tabulate --unweighted -q q --min-cell 5 --bars poll.csv
for format in md csv json tidy; do
	kind-tabulate -w w -q q --min-cell 5 -f $format poll.csv 2>/dev/null >t
	# The 3 weigh 1 + 2 + 3, and the 12 weigh 24; nothing of either is told.
	echo $format "$(grep -c 'c\\*]' t)" "$(grep -cE '[|,:] *(6|24)\b' t)"
done
# Nothing to hide, no note.
kind-tabulate -w w -q q --min-cell 3 -f csv poll.csv | sed -n 2,5p
# The nets that a hidden answer is in, and no other; Often, the only answer
# that is not in the second net, would give it away (100 - 48 = 52).
kind-tabulate --unweighted -q q --net 'Ever=Often|Seldom' \
    --net 'Not often=Seldom|Never|Refused' --min-cell 5 -f csv poll.csv |
    sed -n 2,7p
# So few in the base that it is hidden with all there is.
sed -n '1,4p' poll.csv | kind-tabulate --unweighted -q q --min-cell 5
# Statements: of s1 the 3 who do not know and, so that 100 - 60 - 20 - 17 does
# not tell, the smallest of the others; of s2 nothing; of s3 all but 2 agree,
# and so few others are hidden however they are cut.  Where --sort cannot know
# how many agree, the statement is last: 98 is more than 60.
awk 'BEGIN {
	print "s1,s2,s3"
	for (i = 0; i < 100; i++) {
		s1 = i < 60 ? "Agree" : i < 80 ? "Neither" : "Disagree"
		s2 = i < 70 ? "Agree" : "Disagree"
		s3 = i < 98 ? "Agree" : "Disagree"
		print (i < 97 ? s1 : "Not sure") "," s2 "," s3
	}
}' >agree.csv
kind-tabulate -q 's*' --agree --min-cell 5 agree.csv
kind-tabulate -q 's*' --agree --sort --min-cell 5 -f csv agree.csv | sed -n 2,4p
# A mean of 4 people, among 50 who gave an answer.
awk 'BEGIN {
	print "n"
	for (i = 0; i < 50; i++)
		print i < 4 ? 2 * i : "Not sure"
}' >few.csv
kind-tabulate -q n --mean --min-cell 4 -f csv few.csv | sed -n 2,4p
kind-tabulate -q n --mean --min-cell 5 -f csv few.csv
