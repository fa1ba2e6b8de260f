# An earlier stage that is killed at any moment: never a table.
awk 'BEGIN {
	print "id,q,weight"
	for (i = 1; i <= 150000; i++)
		print i (i % 3 ? ",Strongly agree,1." : ",Don\047t know,.") \
		    100000 + i
}' >rows
mkfifo in through
bad=0 round=0
while [ $round -lt 50 ]; do
	round=$((round + 1))
	kind-tabulate -w weight -q q <through >table 2>err &
	table=$!
	kind-filter 'answered(id)' <in >through 2>/dev/null &
	filter=$!
	exec 4>through		# or nobody would open it, should the kill
				# come before the filter does
	exec 3>in		# which stays open, so the filter cannot end
	cat rows >&3 2>/dev/null 4>&- &
	feeder=$!
	sleep "0.0$((round / 10))$((round % 10))"
	{ kill -KILL $filter; wait $filter; } 2>/dev/null
	exec 3>&- 4>&-
	wait $feeder 2>/dev/null
	wait $table
	status=$?
	if [ $status -ne 2 ] || [ -s table ]; then
		bad=$((bad + 1))
		echo "round $round: status $status"
		cat table
	fi
	grep -v -e 'ends in the middle of a record' -e ': empty; wanted' err
done
echo "$bad of $round printed a table"
# The same to the end.
kind-filter 'answered(id)' rows | kind-tabulate -w weight -q q -f csv |
	head -n 3
