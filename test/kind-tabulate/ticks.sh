# Columns that are ticked or empty and that a pattern names are no questions of
# their own, which is said; of a set they are percentages of people.
cat >ticks.csv <<'E'
id,Where: Home,Where: Work,Where: Else,wave,left
1,Home,,,2,
2,Home,Work,,2,gone
3,,,bus,2,
4,,,train,2,gone
E
for list in 'Where*' 'id,Where: *' wave,left '*' '`Where: Home`,`Where: Work`'
do
	echo "== $list"
	kind-tabulate -q "$list" -f csv ticks.csv 2>&1 >out | cut -c 1-78
done
kind-tabulate -q 'Where*' --strict ticks.csv >out 2>err
echo "status $?"
kind-crosstab -q 'Where*' -b wave -f csv ticks.csv 2>&1 >out | cut -c 1-78
# As the note says; ticked by 2, 1 and 2 of the 4.
kind-tabulate --multi 'NAME=Where*' -f csv ticks.csv | sed 4q
# The codebook's flags: nobody says no.
cat >book <<'E'
name,type,title,value,label,missing,role,group,score
a_1,flag,,,,,,,
a_1,,,1,Yes,,,,1
a_1,,,0,No,,,,0
a_2,flag,,,,,,,
a_2,,,1,Yes,,,,1
a_2,,,0,No,,,,0
E
printf 'a_1,a_2\n1,\n1,1\n,1\n,\n' >flags.csv
kind-tabulate -c book -q 'a_*' -f csv flags.csv 2>&1 >out | cut -c 1-78
printf 'a_1,a_2\n1,\n1,1\n0,1\n,\n' | kind-tabulate -c book -q 'a_*' >out
