# Charts alone: bars, stacked bars, dots; each with its title, its figures in
# words, and the notice.
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" >agree
kind-crosstab -w weight -q region,kind_policy -b gender -f tidy "$POLL" >banner
printf 'notice: Synthetic data\n' >study
for n in 1 2 3 4; do
	kind-report -s study --svg $n agree banner >$n.svg
	grep -c -e '<rect class="bar"' $n.svg
	grep -c -e 'class="part ' $n.svg
	grep -c -e '<circle' $n.svg
	grep -o -e '<title.*</title>' -e '<desc id="d">.\{70\}' \
	    -e '>Synthetic data<' $n.svg
done
# Words and looks of one's own; what was asked then stands below the title.
kind-report -s study --svg 3 --title 'A & B' --source 'Us.' --width 640 \
	agree banner >own.svg
grep -o -e '<title.*</title>' -e '>[^<]*A &amp; B</text>' \
	-e '<svg [^>]*width="[0-9]*"' -e '>region</text>' \
	-e 'Source: [^<]*' own.svg
# Two answers of each of four statements disagree, and so do two keys.
for options in '' --patterns; do
	# shellcheck disable=SC2086 # or none
	kind-report --svg 2 $options agree >plain.svg
	grep -c -e 'url(#pl)' plain.svg
done
