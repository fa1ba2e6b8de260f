# A part proves itself: a line that is missing or doubled, a bit that fell, a
# part cut off, the same respondents twice, and parts that were counted in other
# ways are refused by name.
sed 61q "$POLL" >all.csv
{ sed 1q all.csv; sed -n 2,31p all.csv; } >a.csv
{ sed 1q all.csv; sed -n 32,61p all.csv; } >b.csv
sed 1q all.csv >none.csv
for i in a b none; do
	kind-tabulate --partial -q gender -w weight -o $i.part $i.csv
done
kind-tabulate -q gender -w weight all.csv >one
kind-tabulate --merge b.part none.part a.part | cmp one -
echo '== each line'
n=$(wc -l <a.part)
for i in $(seq "$n"); do
	sed "${i}d" a.part | kind-tabulate --merge 2>/dev/null && echo "$i gone"
	sed "${i}p" a.part | kind-tabulate --merge 2>/dev/null && echo "$i twice"
	sed "${i}q" a.part | kind-tabulate --merge >/dev/null 2>&1 &&
	    [ "$i" -lt "$n" ] && echo "cut off behind $i"
done
sed 2p a.part >bad.part
kind-tabulate --merge b.part bad.part
echo '== a digit'
sed '/^records/s/30/31/' a.part >bad.part
kind-tabulate --merge b.part bad.part
sed '/^records/s/30/3O/' a.part >bad.part
kind-tabulate --merge b.part bad.part
head -c 300 a.part | kind-tabulate --merge b.part -
kind-tabulate --merge b.part none.csv
echo '== twice'
cp a.part c.part
kind-tabulate --merge a.part b.part c.part
kind-tabulate --merge none.part none.part | tail -1
echo '== counted in other ways'
kind-tabulate --partial -q gender --unweighted -o c.part b.csv
kind-tabulate --merge a.part c.part
kind-tabulate --partial -q gender -w weight --where 'age > 30' -o c.part b.csv
kind-tabulate --merge a.part c.part
cat a.part c.part | kind-tabulate --merge
sed '1s/region/place/' b.csv |
    kind-tabulate --partial -q gender -w weight -o c.part
kind-tabulate --merge a.part c.part
kind-tabulate --merge a.part b.part --where 'age > 30'
kind-tabulate --merge a.part b.part --where 'age > 30' --title T
kind-tabulate --merge a.part b.part -q gender --title T -f csv | sed 1q
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    gender,single,Sex,,,,,, >book.csv
kind-tabulate --partial -q gender -w weight -c book.csv -o d.part b.csv
kind-tabulate --merge a.part d.part
mv book.csv moved.csv
kind-tabulate --merge -c moved.csv -f csv d.part | sed -n 2p
echo age,number,,,,,,, >>moved.csv
kind-tabulate --merge -c moved.csv d.part
echo '== no table'
kind-tabulate --merge a.part --minus b.part
kind-tabulate --merge a.part --minus b.part --minus b.part
echo '== another version, sealed: units of zeros add up to 0'
printf '%s\t%s\n' '#kind-partial 2 kind-tabulate' 0 \
    '~end' x00000000000000000000000000000000 >v.part
kind-tabulate --merge v.part
kind-tabulate --merge a.part v.part
echo '== nothing at all'
kind-tabulate --merge </dev/null
: >empty.part
kind-tabulate --merge a.part empty.part
# 4 * 16^13 of weight 9223372 have 1.7e35 units, and 75 percent of them yes and
# 25 no; 16 times as many have 2.7e36, and 200 times that is more than 2^128.
echo '== more than any survey has'
printf '%s\n' q,w yes,9223372 yes,9223372 yes,9223372 no,9223372 |
    kind-tabulate --partial -q q -w w -o many.part
sum()
{
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
		cat many.part
	done | kind-tabulate --combine >sum.part
	mv sum.part many.part
}
for n in 1 2 3 4 5 6 7 8 9 10 11 12 13; do
	sum
done
kind-tabulate --merge -f csv many.part | sed -n 2,3p | cut -d , -f 1-3
sum
kind-tabulate --merge many.part
echo '== outputs'
cp a.part kept
kind-tabulate --merge -o b.part a.part b.part
kind-tabulate --merge --partial -o a.part a.part b.part
kind-tabulate --merge --partial -o ./b.part a.part --minus b.part
kind-tabulate --merge --partial -o all.csv --receipt all.csv a.part
cmp kept a.part
echo '== options'
kind-tabulate --minus a.part -q gender all.csv
kind-tabulate --receipt a.part -q gender all.csv
kind-tabulate --combine a.part
kind-tabulate --merge --header b.csv a.part
echo "status $?"
