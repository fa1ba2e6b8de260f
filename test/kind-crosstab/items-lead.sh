# The lead in a table of items has its margin below it, item by item, in text,
# Markdown and on the page, under the part of the wording that is the item's.
# By hand, of 100 people: a is Yes 50, No 30, neither 20, so the lead is 20 and
# its standard error 100 sqrt((0.8 - 0.04) / 99) = 8.762, times 1.96 is 17.2; b
# is Yes 60, No 40: 20 and 100 sqrt((1 - 0.04) / 99) = 9.847, 19.3.  For c, 100
# Yes, the lead of 100 has none.
awk 'BEGIN {
	print "a,b,c"
	for (i = 0; i < 100; i++)
		print (i < 50 ? "Yes" : i < 80 ? "No" : "Other") "," \
		    (i < 60 ? "Yes" : "No") ",Yes"
}' >poll.csv
printf '%s\n' name,type,title,value,label,missing,role,group,score \
    >book.csv
for item in a b c; do
	echo "$item,single,How much do you like these? - Item $item,,,,,,"
	for answer in Yes No Other; do
		echo "$item,,,$answer,,,,,"
	done
done >>book.csv
printf '%s\n' question,breaks,items,lead '"a,b,c",-,yes,Yes - No' >plan.csv
table()
{
	kind-crosstab -c book.csv --plan plan.csv "$@" poll.csv
}
table
table -f md | grep '^Lead'
table -f tidy >t.tidy
kind-report -f text t.tidy | sed -n '/^Lead/,/^$/p'
kind-report t.tidy | grep -o 'class="note"[^>]*>Lead[^<]*'
# Of vote intention no margin is shown.
printf '%s\n' 'title: Poll' 'vote-intention: yes' >study
kind-report -s study -f text t.tidy | grep -c '+/-' || :
