# A poll of vote intention has the fixed statement and no computed margins.
kind-tabulate -w weight --agree -q kind_policy -f tidy "$POLL" >t.tidy
kind-tabulate -w weight -q region -f tidy "$POLL" >>t.tidy
kind-crosstab -w weight -q kind_policy -b gender -f tidy "$POLL" >>t.tidy
printf 'vote-intention: yes\n' >study
for format in html md text; do
	kind-report -s study -f $format t.tidy >with
	kind-report -f $format t.tidy >without
	grep -c -i -e 'interval' -e '+/-' -e 'class="ci"' -e 'class="span"' \
	    with without
done
kind-report -s study -f text t.tidy | sed -n '/^Uncertainty/,/^$/p'
kind-report -s study -o with.xlsx t.tidy
kind-report -o without.xlsx t.tidy
for book in with without; do
	unzip -p $book.xlsx xl/sharedStrings.xml | grep -c -i interval
done
