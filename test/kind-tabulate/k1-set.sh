# K1's set from a codebook: G01 to G09 of the reference vectors, which were
# computed at 45 digits and agree with R's survey package, to 12 digits.
cat >k1.cb <<'END'
name,type,title,value,label,missing,role,group,score
w,number,,,,,weight,,
m,set,Which of these do you use?,,,,,,
m1,flag,Radio,,,,,m,
m1,,,1,Yes,,,Any|On air,1
m1,,,0,No,,,,0
m2,flag,Television,,,,,m,
m2,,,1,Yes,,,Any|On air,1
m2,,,0,No,,,,0
m3,flag,Newspapers,,,,,m,
m3,,,1,Yes,,,Any,1
m3,,,0,No,,,,0
END
k1=$KIND/test/data/k1.csv
# near WHAT EXPECTED FOUND
near()
{
	awk -v a="$3" -v b="$2" -v what="$1" 'BEGIN {
		off = a - b
		print what, (off < 5e-13 && off > -5e-13 ? b : a " not " b)
	}'
}
# cell FILE ROW COLUMN DIVISOR
cell()
{
	awk -F , -v row="$2" -v column="$3" -v by="$4" '
	NR == 1 { for (i = 1; i <= NF; i++) place[$i] = i }
	$place["row"] == row { printf "%.17g\n", $place[column] / by }' "$1"
}
kind-tabulate -c k1.cb -q m -f tidy "$k1" >of
near G01 0.607920792079208 "$(cell of Radio percent 100)"
near G02 0.534653465346535 "$(cell of Television percent 100)"
near G03 0.481188118811881 "$(cell of Newspapers percent 100)"
near G04 0.946534653465347 "$(cell of Any percent 100)"
near G09 0.0395469030146563 "$(cell of Any se 100)"
kind-tabulate -c k1.cb -q m --of-responses -f tidy "$k1" >of 2>err
near G05 41 "$(cell of Base base_weighted 1)"
near G06 0.374390243902439 "$(cell of Radio percent 100)"
near G07 1.62376237623762 "$(cell of Base base_weighted 25.25)"
# R survey 4.1-1: svymean(~m1, subset(d, t > 0)) and svymean(~t, ...).
kind-tabulate -c k1.cb -q m --of-ticked -f tidy "$k1" >of
near G08 0.642259414225941 "$(cell of Radio percent 100)"
near SE 0.110553405176 "$(cell of Radio se 100)"
near base 19.372901475326 "$(cell of Base base_effective 1)"
kind-tabulate -c k1.cb -q m --of-ticked --mean -f tidy "$k1" >of
near mean 1.715481171548 "$(cell of 'Mean number ticked' value 1)"
near SE 0.185120135442 "$(cell of 'Mean number ticked' se 1)"
kind-tabulate -c k1.cb -q m --of-ticked "$k1"
kind-crosstab -c k1.cb -q m -b vote --of-ticked --where 'age != "O"' \
	--flag 0 --hide 0 --test none "$k1"
kind-tabulate -c k1.cb -q m --of-ticked -f tidy "$k1" | kind-report -f text |
	grep -i ticked
for option in --of-responses '-q m1'; do
	# shellcheck disable=SC2086
	kind-tabulate --multi m=m1,m2,m3 --of-ticked $option "$k1" 2>&1 |
		head -n 1
done
kind-tabulate -c k1.cb -q m -f tidy --base ticked \
    --where 'm1 == 1 or m2 == 1 or m3 == 1' "$k1" >of
near G08 0.642259414225941 "$(cell of Radio percent 100)"
# The mean number ticked.  R survey 4.1-1: k$t <- k$m1 + k$m2 + k$m3;
# d <- svydesign(~1, weights = ~w, data = k); svymean(~t, d);
# svyby(~t, ~vote, d, svymean).
kind-tabulate -c k1.cb -q m -w w --mean -f tidy "$k1" >of
near mean 1.623762376238 "$(cell of 'Mean number ticked' value 1)"
near SE 0.189903352177 "$(cell of 'Mean number ticked' se 1)"
kind-crosstab -c k1.cb -q m -w w -b vote --stats mean -f tidy --hide 0 "$k1" |
	awk -F , 'NR == 1 || $6 == "A"' >of
near mean-A 1.802521008403 "$(cell of 'Mean number ticked' value 1)"
near SE-A 0.280608471898 "$(cell of 'Mean number ticked' se 1)"
kind-tabulate -c k1.cb -q m -w w --mean "$k1"
kind-crosstab -c k1.cb -q m -w w -b vote --summary mean --flag 0 --hide 0 \
	--test none "$k1"
kind-crosstab -c k1.cb -q m -w w -b vote --stats nps --hide 0 "$k1"
for option in --of-responses '--net A=m1'; do
	# shellcheck disable=SC2086
	kind-tabulate --multi m=m1,m2,m3 --mean $option "$k1" 2>&1 | head -n 1
done
cat err
KIND_CODEBOOK=k1.cb kind-tabulate -q m --decimals 1 "$k1"
kind-tabulate -c k1.cb -q m --of-responses --decimals 1 "$k1" 2>err
kind-tabulate -c k1.cb -q m --of-responses --base 'All adults' --bars "$k1" \
    2>err
