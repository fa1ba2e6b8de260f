# Weight 0 is in no base and no count; its answer is a row all the same.
cat >poll.csv <<'END'
id,weight,q
1,1,Yes
2,0,Perhaps
3,1,No
4,0.0,Yes
END
kind-tabulate -w weight -q q poll.csv
echo "status $?"
printf 'weight,q\n0,Yes\n0,No\n' | kind-tabulate -w weight -q q
echo "status $?"
# Somebody fits, but has weight 0 or none.
for ids in 2 2,4 5,2 5; do
	{ cat poll.csv; echo 5,,Yes; } | kind-tabulate -w weight -q q -f csv \
		--drop-unweighted --where "id in ($ids)" 2>&1 >out | tail -n 1
done
