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
