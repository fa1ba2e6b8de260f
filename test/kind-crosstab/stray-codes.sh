# 99 counts as a number, which is said; -2 to 2 is a scale.  A net promoter score
# leaves 99 out, and there is none of 1 to 5.
{
	echo q,r,s
	for i in 0 3 6 8 9 10 99; do
		echo "$i,$((i % 5 + 1)),$((i % 5 - 2))"
	done
} >poll.csv
kind-crosstab -q q,r,s -b r --stats mean,nps --hide 0 -f tidy poll.csv |
	awk -F , '$6 == "Total" && ($8 == "nps" || $8 == "mean") {
		print $2, $8, $11 }'
