# 99 counts as a number, which is said; -2 to 2 is a scale.  A net promoter score
# is for numbers from 0 to 10: there is none of 99, nor of 1 to 5, and without 99
# it is (2 - 3) / 6.
{
	echo q,r,s
	for i in 0 3 6 8 9 10 99; do
		echo "$i,$((i % 5 + 1)),$((i % 5 - 2))"
	done
} >poll.csv
kind-crosstab -q q,r,s -b r --stats mean,nps --hide 0 -f tidy poll.csv |
	awk -F , '$6 == "Total" && ($8 == "nps" || $8 == "mean") {
		print $2, $8, $11 }'
kind-crosstab -q q -b r --stats nps --hide 0 --exclude 99 --base x -f tidy poll.csv |
	awk -F , '$6 == "Total" && $8 == "nps" { print $2, $8, $11 }'
