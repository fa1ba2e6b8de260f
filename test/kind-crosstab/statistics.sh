# Means, medians, standard deviations and net promoter scores of columns.  By
# hand: scores 9 10 7 2 in X, 0 6 8 8 in Y, weights 1 1 1 1 and 1 1 1 3.
#	X: mean 7, median (type 2) 8, SD sqrt(38 / 3) = 3.559, NPS 50 - 25
#	Y: mean 38 / 6 = 6.333, median 8, SD sqrt((40.111 + .111 + 4 * 2.778)
#	   / 6 * 4 / 3) = 3.377, NPS -2 of 6
# In all: mean 66 / 10, median 8, SD sqrt((5.76 + 11.56 + .16 + 21.16 + 43.56 +
# .36 + 4 * 1.96) / 10 * 8 / 7) = 3.214, NPS 2 - 3 of 10.
cat >poll.csv <<'END2'
score,colour,b,w,other
9,red,X,1,a
10,red,X,1,a
7,blue,X,1,b
2,blue,X,1,b
0,green,Y,1,c
6,green,Y,1,c
8,Don't know,Y,1,c
8,red,Y,3,a
END2
set -- --hide 0 --flag 0 --test none -b b
kind-crosstab -w w -q score --stats mean,median,sd,nps --decimals 2 "$@" poll.csv
# In one order, however they are asked for; the others not at all.
for stats in mean nps,mean 'sd, median' median,sd,median; do
	printf '%s: ' "$stats"
	kind-crosstab -w w -q score --stats "$stats" "$@" -f tidy poll.csv |
		awk -F , '$6 == "Y" && $8 != "answer" && $8 != "base" {
			printf "%s %.10g, ", $9, $11 } END { print "" }'
done
kind-crosstab -w w -q score "$@" -f tidy poll.csv | grep -c -i mean

# Scores of the codebook; Don't know has none and is not in the mean: X 2, 2,
# 1, 1; Y 0 and 3 times 2, of 4.  A number of the codebook has no rows of
# answers, a question without numbers no statistics.
cat >book.csv <<'END2'
name,type,title,value,label,missing,role,group,score
score,number,How likely?,,,,,,
colour,single,What colour?,,,,,,
colour,,,red,,,,,2
colour,,,blue,,,,,1
colour,,,green,,,,,0
colour,,,Don't know,,dk,,,
END2
kind-crosstab -c book.csv -w w -q score,colour,other --stats mean "$@" poll.csv
# Nor have too many numbers to read: 41.
awk 'BEGIN { print "n,b"; for (i = 0; i <= 40; i++) print i ",X" }' >many.csv
kind-crosstab -q n -b b --test none --stats mean,median many.csv
kind-crosstab -q n -b b --test none many.csv | wc -l
# A net promoter score is for whole numbers from 0 to 10, and no others; codes
# that are such numbers in the codebook need not all be given: 1 - 1 of 2.
for n in -1 11 6.5; do
	printf 'n,b\n9,X\n0,X\n10,X\n%s,X\n' "$n" >range.csv
	kind-crosstab -q n --stats nps --hide 0 -b b range.csv
	echo "status $?"
done
printf 'n,b\n9,X\n3,X\n' >range.csv
kind-crosstab -q n --stats nps --hide 0 -b b range.csv
echo "status $?"
{
	echo name,type,title,value,label,missing,role,group,score
	echo n,single,,,,,,,
	for i in 0 1 2 3 4 5 6 7 8 9 10; do
		echo "n,,,$i,,,,,"
	done
} >scale.csv
kind-crosstab -c scale.csv -q n --stats nps --hide 0 -b b -f tidy range.csv |
	awk -F , '$8 == "nps" { print $6, $11, $15, $18 }'
# None of the questions has numbers, or it is a set.
kind-crosstab -w w -q other --stats mean "$@" poll.csv
echo "status $?"
kind-crosstab -w w -q m --multi 'm=w' --stats mean "$@" poll.csv 2>&1 |
	tail -n 1
echo "status $?"

# Letters of means and of net promoter scores; none of medians.
awk 'BEGIN {
	print "n,b"
	for (i = 1; i <= 100; i++) {
		print i % 10 ",X"
		print i % 5 + 6 ",Y"
	}
}' >letters.csv
kind-crosstab -q n -b b --stats mean,median,sd,nps -f csv letters.csv |
	sed -n '/Mean/,/Net/p'

# Of a number only statistics are shown, and the nets that were asked for: by
# hand, 40 of 100 say 4 or 5, 24 of 40 in X and 16 of 60 in Y; t = 0.333 / 0.0967 = 3.45,
# so the letter is a capital.
echo name,type,title,value,label,missing,role,group,score >number.csv
echo n,number,How many?,,,,,, >>number.csv
awk 'BEGIN {
	print "n,b"
	for (i = 0; i < 40; i++)
		print (i < 24 ? 4 + i % 2 : 1) ",X"
	for (i = 0; i < 60; i++)
		print (i < 16 ? 5 : 1 + i % 3) ",Y"
}' >nets.csv
kind-crosstab -c number.csv -q n -b b --net High=4-5 --stats mean -f csv \
    nets.csv | sed '/column percent/,$d'
kind-crosstab -c number.csv -q n -b b --net High=4-5 --summary high -f csv \
    nets.csv | sed '/column percent/,$d'
