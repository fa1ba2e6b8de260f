# Labels: commas, quotes, other scripts, long ones that wrap; widths are those
# of the screen.
cat >poll.csv <<'END'
"Which, if any, of these?",w
"Yes, often",1
"say ""yes""",2
無所属の新人,3
Ünïcödé café,4
😀 smile,5
"It is important that we learn from this crisis in order to be more kind as a society, and that politicians do",6
END
kind-tabulate -w w -q 'Which*' poll.csv
kind-tabulate -w w -q '`Which, if any, of these?`' -f csv poll.csv | head -n 7
LC_ALL=C kind-tabulate -w w -q 'Which*' poll.csv >c
LC_ALL=C.UTF-8 kind-tabulate -w w -q 'Which*' poll.csv | cmp - c &&
	echo same bytes
# A long wording beside its figures, in agreement.
awk 'BEGIN {
	print "\"It is important that we learn from this crisis in order to " \
	    "be more kind as a society\",short"
	print "Agree,Disagree"
	print "Strongly agree,Slightly agree"
}' >agree.csv
kind-tabulate --unweighted --agree -q '*' agree.csv
