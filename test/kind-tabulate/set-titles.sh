# An option's title goes first: a text that is one is not what ticked fields of
# other options hold.  By hand: of 1;2, 2, 3, 2;3, 1, 3 four have 1 or 2, two
# have 1, and two of these are in column 1.
printf '%s\n' id,m '1,1;2;' '2,2;' '3,3;' '4,2;3;' '5,1;' '6,3;' >m.csv
kind-read --draft m.cb m.csv >m.s
cat m.cb
kind-tabulate -c m.cb -q m --unweighted --net 'One or two=1|2' \
    --net Selected m.s | grep -e '^[123O]' -e ^Selected
echo '== a break'
kind-crosstab -c m.cb -q m -b m:1,2,3 --unweighted --hide 0 m.s |
	grep -e ^Interv -e '^[123]'
echo '== out of the base'
kind-tabulate -c m.cb -q m --unweighted --exclude 1 m.s |
	grep -e '^[123]' -e ^Base
echo '== conditions'
for is in 'any(m, "1")' 'any(m, 1)' 'any(m, "Selected")' 'm_2 == "1"'; do
	kind-filter -c m.cb -n "$is" m.s
done
echo '== columns called by numbers, without a codebook'
printf '1,2,3\n1,1,0\n0,1,0\n0,0,1\n0,1,1\n1,0,0\n0,0,1\n' >n.csv
kind-tabulate --multi 'm=1,2,3' -q m --unweighted --net 'One or two=1|2' \
    n.csv | grep -e '^[123O]'
