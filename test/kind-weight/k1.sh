# K1 of the project's reference to age Y/M/O 30/35/35% and stratum 1/2/3
# 40/25/35% (vectors W06 to W20, which agree with R's rake):
#	(Y,1) .837012113402810  (M,1) 1.24727455097473  (O,1) 1.11571333562246
#	(M,2) 1.22255873753675  (Y,2) .820426001528702  (O,3) .989813868198055
#	(Y,3) .742561885068488; 4 cycles; effective 23.2917368455837,
#	efficiency 97.0489035232653
# and from the weights w, id 1 .776537320790233, id 17 1.77422230071568,
# effective 21.026535945836.
cat >targets.csv <<END
# Shares of the population
variable,category,target
age,Y,30
age,M,35
age,O,35

stratum,1,.40e2
stratum,2,25
stratum,3,35
END
kind-weight -t targets.csv "$KIND/test/data/k1.csv" 2>&1 >out
awk -F , 'NR == 1 || $1 ~ /^(1|2|3|10|13|16|18)$/ {
	print $1, $7, $2, $NF }' out
kind-weight -t targets.csv -w w -n rim "$KIND/test/data/k1.csv" 2>&1 >out
awk -F , 'NR == 1 || $1 == 1 || $1 == 17 { print $1, $NF }' out

echo; echo '# W23 to W25: age alone, from the weights, to 1000: the factors are'
echo '# 38.961038961039 and 40.6976744186047, and p_A is .473239805861282'
printf '%s\n' variable,category,count age,Y,300 age,M,350 age,O,350 >age.csv
kind-weight -t age.csv -w w --total 1000 -n ps "$KIND/test/data/k1.csv" \
	2>&1 >out
awk -F , 'NR == 2 || NR == 3 { printf "%.13f\n", $NF / $5 }
	NR > 1 { all += $NF; a += $6 == "A" ? $NF : 0 }
	END { printf "%.12f %.12f\n", all, a / all }' out
