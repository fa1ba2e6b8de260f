# Standard errors after calibration, against R's survey package: K1's weights,
# post-stratified to age (W23 and W24), give W26; as fixed weights, W28.
k1=$KIND/test/data/k1.csv
cat >age.csv <<'END'
variable,category,target
age,Y,300
age,M,350
age,O,350
END
# weigh FACTOR-OF-Y FACTOR-OF-M FACTOR-OF-O: adds the column p
weigh()
{
	awk -F , -v y="$1" -v m="$2" -v o="$3" '
	NR == 1 { print $0 ",p"; next }
	{ printf "%s,%.12f\n", $0, $5 * ($7 == "Y" ? y : $7 == "M" ? m : o) }' \
	    "$k1"
}
weigh 38.961038961039 40.697674418605 39.106145251397 >k1p.csv
set -- -w p --base-weight w --calibrated age.csv
# near WHAT EXPECTED FOUND
near()
{
	awk -v a="$3" -v b="$2" -v what="$1" 'BEGIN {
		off = a / b - 1
		print what, (off < 1e-11 && off > -1e-11 ? b : a " not " b)
	}'
}
# cell ROW COLUMN DIVISOR, of the file "of"
cell()
{
	awk -F , -v row="$1" -v column="$2" -v by="$3" '
	NR == 1 { for (i = 1; i <= NF; i++) place[$i] = i }
	$place["row"] == row { printf "%.17g\n", $place[column] / by }' of
}
kind-tabulate "$@" -q vote -f tidy k1p.csv >of
near W25 0.473239805861282 "$(cell A percent 100)"
near W26 0.10717546982996 "$(cell A se 100)"
grep -o 'weighted=yes calibrated=yes' of
kind-tabulate -w p -q vote -f tidy k1p.csv >of
near W28 0.112058673289817 "$(cell A se 100)"
grep -o 'weighted=yes calibrated=no' of
# The unit of neither weight matters, nor does the order of respondents.
kind-tabulate "$@" -q vote,hrs -f tidy k1p.csv >one
{ head -n 1 k1p.csv; tail -n +2 k1p.csv | sort -t , -k 9; } >shuffled.csv
kind-tabulate "$@" -q vote,hrs -f tidy shuffled.csv | cmp one -
awk -F , -v OFS=, 'NR > 1 { $5 *= 4 } 1' k1p.csv |
	kind-tabulate "$@" -q vote,hrs -f tidy | cmp one -
# R 4.2.2, survey 4.1-1: d <- postStratify(svydesign(ids = ~1, weights = ~w,
# data = k1), ~age, ...); of ages Y and O svymean of subset(d, age != "M").
kind-tabulate "$@" -q vote --where 'age != "M"' -f tidy k1p.csv >of
near domain 0.127386296972087 "$(cell A se 100)"
kind-tabulate "$@" -q hrs --mean -f tidy k1p.csv >of
near mean 0.409315950880379 "$(cell Mean se 1)"
kind-tabulate "$@" -q vote --net 'A or B=A|B' -f tidy k1p.csv >of
near net 0.0798533944041862 "$(cell 'A or B' se 100)"
kind-tabulate "$@" --multi m=m1,m2,m3 -q m --net 'Any=m1|m2|m3' -f tidy \
	k1p.csv >of
near set 0.108910802022571 "$(cell m2 se 100)"
near any 0.0379538921188007 "$(cell Any se 100)"
# Targets that were merged: postStratify to Y 300 and the others 700.
weigh 38.961038961039 39.886039886040 39.886039886040 >merged.csv
kind-tabulate "$@" --collapse M=O -q vote -f tidy merged.csv >of
near merged 0.111607376744585 "$(cell A se 100)"
# What is a target does not vary.
kind-tabulate "$@" -q age k1p.csv
kind-tabulate "$@" -q vote -f json k1p.csv | sed -n 3,4p
# Everybody in one category: nothing is explained, and it is the fixed weights'.
sed 's/,w,/,all,/; 2,$s/^\(\([^,]*,\)\{4\}\)[^,]*/\1all/' k1p.csv >same.csv
printf 'variable,category,target\nall,all,1\n' >all.csv
kind-tabulate -w p -q vote -f tidy same.csv | cut -d , -f 9-14 >fixed
kind-tabulate -w p --calibrated all.csv --base-weight p -q vote -f tidy \
	same.csv | cut -d , -f 9-14 | sed 's/calibrated=yes/calibrated=no/' |
	awk -F , 'NR == FNR { line[NR] = $0; n = split($0, was); next }
	{
		split(line[FNR], was)
		for (i = 1; i <= NF; i++)
			if ($i != was[i] && ($i + 0 == 0 ||
			    ($i / was[i] - 1) ^ 2 > 1e-26))
				print line[FNR] " is " $0
	}' fixed -
# Who has no answer is a category of its own, with its share of the base.  By
# hand: only the two of X differ within a category, by 1 / W, so that V = 4 / 3 *
# 2 * (3 / 2 / 16)^2, and the standard error 15.309310892394863.
printf 'variable,category,target\nage,X,50\nage,Y,50\n' >half.csv
for weight in 4 3; do
	printf 'q,age,w\nA,X,3\nB,X,3\nA,Y,6\nB,,%d\n' $weight |
		kind-tabulate -w w --calibrated half.csv -q q -f tidy 2>&1 |
		awk -F , '/ is / { print } $9 == "A" { print $10, $12 }'
done
# refuse WHAT ARGUMENT...
refuse()
{
	kind-tabulate -q vote "$@" k1p.csv 2>&1 | tail -n 1
}
refuse -w w --base-weight w --calibrated age.csv
refuse --calibrated age.csv
refuse -w p --base-weight w
refuse -w p --collapse M=O
refuse -w p --calibrated age.csv --collapse M=X
refuse --unweighted --calibrated age.csv
refuse -w p --calibrated none.csv
refuse -w p --calibrated age.csv --base-weight nothing
refuse -w p --calibrated age.csv --base-weight vote
refuse -w p --calibrated age.csv --base-weight m1
refuse -w p --calibrated age.csv --of-responses
sed 's/^age,O/age,X/' age.csv >other.csv
refuse -w p --calibrated other.csv
sed 's/^age/region/' age.csv >other.csv
refuse -w p --calibrated other.csv
printf 'hrs,[mean],5\n' >>age.csv
refuse "$@"
kind-tabulate "$@" -q vote -o age.csv k1p.csv 2>&1
