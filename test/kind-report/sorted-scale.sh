# Rows that are sorted by their figures: the bar of a scale has its order, and
# is the same as that of rows which are not.
for q in kind_policy kind_society; do
	kind-crosstab -w weight -q "$q" -b gender -f tidy "$POLL" >usual
	kind-crosstab -w weight -q "$q" -b gender --sort total -f tidy \
		"$POLL" >sorted
	cmp -s usual sorted && echo 'nothing is sorted'
	kind-report --svg 1 usual >usual.svg
	kind-report --svg 1 sorted | cmp - usual.svg && echo "$q: the same"
done
# Statements, too.
kind-crosstab -w weight -q 'kind_*' -b gender -f tidy "$POLL" >usual
kind-crosstab -w weight -q 'kind_*' -b gender --sort total -f tidy "$POLL" \
	>sorted
for f in usual sorted; do
	kind-report -o $f.html $f
	grep -o 'class="part [a-z0-9]*' $f.html | sort >$f.parts
done
wc -l <usual.parts | tr -d ' '
cmp usual.parts sorted.parts
