# What charts show, and in which order; worked by hand.  Of 140, the first 100
# have two groups of 50 and the last 40 are a small one.
awk 'BEGIN {
	print "colour,group,age,view"
	for (i = 0; i < 140; i++) {
		n = i % 100
		c = n < 10 ? "Red" : n < 55 ? "Blue" : n < 75 ? "Other" : \
		    n < 95 ? "Green" : "Don'"'"'t know"
		g = i < 50 ? "one" : i < 100 ? "two" : "three"
		a = i % 10 < 2 ? "18-34" : i % 10 < 5 ? "35-54" : "55+"
		k = i < 50 ? i : i < 100 ? i - 50 : i - 100
		most = i < 50 ? 40 : i < 100 ? 30 : 20
		print c "," g "," a "," (k >= most ? "Tend to disagree" : \
		    k % 2 ? "Strongly agree" : "Tend to agree")
	}
}' >all.csv
head -n 101 all.csv >two.csv
# shown FILE: rows of its charts, and their axes
shown()
{
	sed -n '/<figure/,/<\/figure>/p' "$1" |
		sed 's/<text text-anchor="middle"[^>]*>/ /g; s/<[^>]*>//g' |
		grep .
}
echo '== the longest first, "Other" and the like last; the table as it was'
kind-tabulate --unweighted -q colour -f tidy two.csv >t.tidy
kind-report -o r.html -o r.txt t.tidy
shown r.html
grep -e '^[A-Z].*  .*[0-9]$' r.txt | cut -c 1-12
echo '== answers with numbers stay in their order'
kind-tabulate --unweighted -q age -f tidy two.csv >t.tidy
kind-report -o r.html t.tidy
shown r.html
# Wilson: 80% of 50 is 66.96 to 88.76, 60% of 50 is 46.18 to 72.39, so the axis
# is from 40 to 90.
echo '== an axis of dots begins above 0'
kind-crosstab --unweighted -q view -b group -f tidy two.csv >t.tidy
kind-report -o r.html t.tidy
shown r.html
# 50% of 40 is 35.20 to 64.80, and 20 is so near to 0 that it begins there.
echo '== on a small base the dot is open, the figure in brackets'
kind-crosstab --unweighted -q view -b group -f tidy all.csv >t.tidy
kind-report -o r.html t.tidy
shown r.html | sed '1,/% of each/d'
grep -c 'class="dot open"' r.html
kind-report --svg 2 t.tidy | grep -e '(50%)' -e '40 people' | sed 's/<[^>]*>//g'
# By hand: 1 of 4, 3 of 4 and 2 of 4 agree, and half of them strongly but for
# the first.
echo '== questions in a row that are a grid have one chart, by agreement'
{
	echo name,type,title,value,label,missing,role,group,score
	for item in 'q1 police' 'q2 courts' 'q3 press'; do
		printf '%s,single,"%s The %s",,,,,,\n' "${item% *}" \
		    'How much do you trust each of these?' "${item#* }"
		printf "${item% *},,,%s,%s,,,,\n" 1 'Strongly agree' 2 Agree \
		    3 Disagree 4 'Strongly disagree'
	done
} >grid.csv
awk 'BEGIN {
	split("2,1,3,4", a, ",")
	print "q1,q2,q3"
	for (i = 0; i < 80; i++)
		print a[i % 4 ? 3 + i % 2 : 1] "," \
		    a[i % 4 ? 1 + i % 2 : 3] "," a[i % 4 + 1]
}' >items.csv
kind-tabulate --unweighted -c grid.csv -q q1,q2,q3 -f tidy items.csv >t.tidy
kind-report -o r.html t.tidy
grep -c '<figure' r.html
grep -A1 '<figcaption' r.html | sed 's/<[^>]*>//g' | grep .
shown r.html
grep -o 'aria-label="Str[^"]*"' r.html
echo '== of four answers none is in the middle; sorted by the first without a net'
{
	head -n 1 grid.csv
	echo 't,set,"How much do you trust each of these?",,,,,,'
	for item in 'p1 police' 'p2 press'; do
		echo "${item% *},single,The ${item#* },,,,,t,"
		printf "${item% *},,,%s,%s,,,,\n" 1 'A lot' 2 Some 3 'Not much' \
		    4 'Not at all'
	done
} >amount.csv
printf '%s\n' p1,p2 1,1 2,1 2,1 2,1 2,2 2,2 3,3 3,3 3,4 4,4 >items.csv
kind-tabulate --unweighted -c amount.csv -q p1,p2 -f tidy items.csv >t.tidy
kind-report -o r.html t.tidy
grep -A2 '<figcaption' r.html | sed 's/<[^>]*>//g' | grep .
shown r.html | grep The
grep -o -e 'aria-label="A lot[^"]*"' -e 'class="part [^"]*"' r.html | uniq
