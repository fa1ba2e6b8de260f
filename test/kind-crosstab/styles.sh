# House styles are showing only: the data forms are the same bytes in each, but
# for the words of the stream that say so, and the text differs.  Rare is 1 of 300, 1 of 450 by weight, and nobody in Y: 0.2%
# is * or [low] where there are no decimals.
awk 'BEGIN {
	print "q,b,w"
	for (i = 1; i <= 300; i++)
		print (i == 1 ? "Rare" : i % 3 ? "Often" : "Seldom") "," \
		    (i % 2 ? "X" : "Y") "," (i % 2 ? 1 : 2)
}' >poll.csv
for style in kind yougov survation bsa gss; do
	echo "== $style"
	set -- -w w -q q -b b --net 'Net=Often|Seldom' --chi2 --style $style
	kind-crosstab "$@" poll.csv
	for format in tidy json; do
		kind-crosstab -f $format --decimals 0 "$@" poll.csv |
			sed 's/ style=[a-z]*//' >$style.$format
		cmp $style.$format kind.$format
		kind-crosstab -f $format -c "${POLL%.csv}.codebook.csv" \
		    -w weight -q 'kind_*' -b region -b 'gender > social_grade' \
		    --stats mean --style $style --versus total --decimals 0 \
		    "$POLL" | sed 's/ style=[a-z]*//; s/ letters=yes//' \
		    >poll-$style.$format
		cmp poll-$style.$format poll-kind.$format
	done
	# Its decimals are those of the stream, if no others are asked for.
	kind-crosstab -f tidy "$@" poll.csv | sed -n '$s/.*\(decimals=.\).*\(test-base=.*[a-z]\).*/\1 \2/p'
	kind-crosstab -f json "$@" poll.csv | cmp - kind.json
done
wc -l <poll-kind.tidy
# Asked for, decimals are those of every style, and of the data's [low].
for style in kind survation gss; do
	kind-crosstab -w w -q q -b b --decimals 0 --test none \
	    --style $style poll.csv | grep '^Rare'
	kind-crosstab -w w -q q -b b --decimals 1 --style $style -f tidy \
	    poll.csv | grep -c '\[low\]'
	kind-crosstab -w w -q q -b b --decimals 0 --style $style -f tidy \
	    poll.csv | grep -c '\[low\]'
done
# Without weights: one row of bases, wherever it stands.
kind-crosstab --unweighted -q q -b b --style bsa poll.csv
# Letters and signs that are asked for come into styles without them.
for option in '--test pooled' '--levels 5' '--correct bh' '--versus total'; do
	for style in yougov survation bsa gss; do
		# shellcheck disable=SC2086 # two words
		kind-crosstab -w weight -q kind_policy -b gender $option \
		    --style $style "$POLL" | grep -c '^Strongly disagree.* [AT]\|^A letter'
	done
done | sort | uniq -c
