# A level with a decimal is printed as it is, and not rounded to 100%.
kind-tabulate -w weight --agree -q 'kind_p*' --confidence 99.5 -f tidy \
    "$POLL" >agree
kind-tabulate -w weight -q region --confidence 99.5 -f tidy "$POLL" >topline
kind-report -o page.html -o page.txt agree topline
kind-report --svg 1 agree >chart.svg
grep -o '[0-9.]*% interval' page.html page.txt chart.svg | sort | uniq -c |
	awk '{ print ($1 > 0), $2, $3 }'
