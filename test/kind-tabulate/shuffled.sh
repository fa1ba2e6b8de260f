# The same bytes whatever the order of the rows, in every format.
odd=$KIND/test/data/awkward.csv

in_orders()
{
	head -n 1 "$1" >reversed
	head -n 1 "$1" >sorted
	head -n 1 "$1" >shuffled
	tail -n +2 "$1" | sort -t , -k 4,4 -k 2,2r >>sorted
	tail -n +2 "$1" | awk '{ line[NR] = $0 }
		END { for (i = NR; i > 0; i--) print line[i] }' >>reversed
	# each line's place by a sum of its bytes that looks random
	tail -n +2 "$1" | awk '{ print (NR * 7919) % 10007 "\t" $0 }' |
		sort -n | cut -f 2- >>shuffled
	cmp -s reversed sorted && echo not another order
}

same()
{
	file=$1
	shift
	for format in text md csv json tidy; do
		kind-tabulate -f $format "$@" "$file" >first 2>&1
		[ -s first ] || echo nothing printed
		for order in reversed sorted shuffled; do
			kind-tabulate -f $format "$@" $order >again 2>&1
			cmp first again
		done
	done
	echo "$* done"
}

in_orders "$POLL"
same "$POLL" -w weight --agree -q 'kind_*'
same "$POLL" -w weight -q region,kind_policy --sort
same "$POLL" -w weight -q age --mean
same "$POLL" --unweighted -q age
in_orders "$odd"
same "$odd" -w weight -q party,rare,same,empty --exclude "Don't know"
same "$odd" -w weight --multi 'media=media_*' --sort --net 'On air=media_radio|Television'
same "$odd" -w weight -q score --mean
