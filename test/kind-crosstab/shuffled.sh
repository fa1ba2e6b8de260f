# The same bytes whatever the order of the rows, and of options that mean the
# same, in every form.
book=${POLL%.csv}.codebook.csv
in_orders()
{
	for order in reversed sorted 7919 4021; do
		head -n 1 "$1" >$order
	done
	tail -n +2 "$1" | awk '{ line[NR] = $0 }
		END { for (i = NR; i > 0; i--) print line[i] }' >>reversed
	tail -n +2 "$1" | sort -t , -k 4,4 -k 2,2r >>sorted
	# each line's place from its number, by two steps that look random
	for step in 7919 4021; do
		tail -n +2 "$1" | awk -v step=$step '
			{ print (NR * step) % 10007 "\t" $0 }' |
			sort -n | cut -f 2- >>$step
	done
}
same()
{
	file=$1
	shift
	for format in text md csv json tidy; do
		kind-crosstab -f $format "$@" "$file" >first 2>&1 ||
			echo "status $?"
		for order in reversed sorted 7919 4021; do
			cmp -s $order "$file" && echo the same order
			kind-crosstab -f $format "$@" $order >again 2>&1
			cmp first again
		done
	done
	echo "$* done" | sed "s|[^ ]*codebook|codebook|"
}

in_orders "$POLL"
same "$POLL" -w weight -q 'kind_*' -b gender -b age:18-34,30-54 \
    -b 'gender > social_grade' --chi2 --versus total
same "$POLL" -c "$book" -w weight -q kind --stats mean,median,sd \
    -b kind_policy -b education --summary Agree --min-cell 20
same "$POLL" --unweighted -q age --stats mean,nps -b social_grade
# Numbers as texts, sets, labels or codes, a bad typing, zero weights.
odd=$KIND/test/data/awkward.csv
in_orders "$odd"
same "$odd" -w weight -q party,rare,same --multi 'media=media_*' -b media \
    -b 'Score=score:0-3,4+' -b party -b rare:nix,same --min-cell 5 --hide 0
same "$odd" -w weight --multi 'media=media_*' -q media --of-responses -b party \
    -b media:'Any=media_radio|Television' --hide 0

# Options in any order; the same said in another way.
set -- -c "$book" -w weight -q kind_policy,region
b1='-b gender' b2='-b Age=age:18-34,35+'
rest='--chi2 --versus total --stats mean --levels 5,1'
for format in text md csv json tidy; do
	f="-f $format"
	# shellcheck disable=SC2086 # several options
	{
		kind-crosstab $f "$@" $b1 $b2 $rest "$POLL" >first
		for options in "$b1 $rest $b2 $f" "$rest $f $b1 $b2" \
		    "$b1 $b2 --stats mean --levels 1,5 --versus=total --chi2 $f" \
		    "--by gender --by=Age=age:18-34,35+ $rest --format=$format" \
		    "$rest --correct none --test linearised $b1 $b2 $f" \
		    "$rest --flag 50 --hide 30 --min-cell 0 $b1 $b2 $f" \
		    "$b1 $b2 $rest $f --percent column --style kind --test-base 30"
		do
			kind-crosstab "$@" $options "$POLL" | cmp - first
			kind-crosstab $options "$@" <"$POLL" | cmp - first
		done
	}
done
KIND_CODEBOOK=$book
export KIND_CODEBOOK
# shellcheck disable=SC2086
kind-crosstab $b1 $b2 $rest --weight weight --questions kind_policy,region \
    -f tidy "$POLL" | cmp - first
# Breaks in another order are in another place, with other letters, and have
# the same figures.
figures()
{
	grep -v -e '^table,' -e ',test,' -e ',,note,' -e ',,made,' "$1" |
		sed 's/"[^"]*"/wording/' | cut -d , -f 2,5,6,8- | sed 's/,[^,]*,[^,]*,[^,]*$//' | sort
}
# shellcheck disable=SC2086
kind-crosstab "$@" -f tidy $b2 $b1 $rest "$POLL" >second
cmp -s first second || echo other letters
figures first >one
figures second | cmp - one
wc -l <one
