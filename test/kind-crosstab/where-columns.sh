# Answers of those whom --where leaves out are rows and columns all the same, so
# that letters and rows are those of the whole table: [z] for an empty column.
cat >poll.csv <<'E'
vote,nation,age,tv,radio
Red,England,20,Yes,No
Blue,Scotland,40,No,Yes
Red,Scotland,50,No,Yes
Blue,Wales,60,No,Yes
Green,England,25,Yes,No
E
kind-crosstab -q vote -b nation --hide 0 --flag 0 poll.csv | sed -n 3,5p
kind-crosstab -q vote -b nation --where 'age >= 40' --hide 0 --flag 0 poll.csv
# Groups and options that only they have are no typing errors.
kind-crosstab -q vote -b nation:England,Scotland,Wales --strict \
	--where 'age >= 40' --hide 0 --flag 0 --test none poll.csv
kind-crosstab -q vote -b M -b N=M:tv,radio --multi M=tv,radio --strict \
	--where 'age >= 40' --hide 0 --flag 0 --test none poll.csv
# Nor are nets and --exclude; a mean takes no notice of what is no number.
kind-crosstab -q vote -b nation --net 'Old=Green|Blue' --exclude Red --strict \
	--where 'nation == "Wales"' --hide 0 --flag 0 --test none poll.csv
printf 'x,g\n1,a\n3,a\nmany,b\n' |
	kind-tabulate -q x --mean --where 'g == "a"' --exclude many --strict |
	grep Mean
# More than 40 of them are too many, as without --where.
awk 'BEGIN { print "q,age"; for (i = 0; i < 100; i++)
	print (i % 2 ? "yes" : "no") "," i }' >ages.csv
kind-crosstab -q q -b age --where 'age < 3' ages.csv
echo "status $?"
