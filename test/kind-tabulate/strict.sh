# A label that nobody has is a note, and with --strict an error.
printf 'q,r\nYes,1\nNo,2\n' >x.csv
for option in '--net N=Yess|No' '--exclude Maybe' "--where r==3"; do
	# shellcheck disable=SC2086
	kind-tabulate -q q $option x.csv >out
	echo "status $?, $(wc -l <out) lines"
	# shellcheck disable=SC2086
	kind-tabulate -q q $option --strict x.csv
	echo "status $?"
done
# All of them are named.
kind-tabulate -q q --where 'r < 3' --net 'N=Yess|No' --exclude Maybe --strict x.csv
# An answer with a number in it that is none is in no range, which is said:
# 12 is below 13, "10 or younger" is not taken, so 1 of 3.
printf 'age\n12\n10 or younger\n20\n' |
	kind-tabulate -q age --net 'Young=<13' -f csv | grep '^age,Young,'
