# Wrong options: what was found, what is wanted, status 2, no table.
cp "$KIND/test/data/k1.csv" k1.csv
try()
{
	printf '== %s\n' "$*"
	kind-crosstab -o table "$@" k1.csv >out 2>&1
	echo "status $?"
	sed '2,$ { /^ /d; }' out
	[ ! -e table ] || echo a table
	rm -f table
}
wrong()
{
	try -w w -q vote -b age "$@"
}

try -x
try --nonsense
try -w w -q vote
try -w w -b age
try -q
wrong other.csv
wrong -f xml
wrong -f ''
wrong --chi2=yes
wrong --confidence 100
wrong --correct
wrong --correct holm
wrong --correct BH
wrong --decimals 7
wrong --flag -1
wrong --flag 1.5
wrong --flag ''
wrong --hide many
wrong --hide 1000000001
wrong --levels 0
wrong --levels 51
wrong --levels 5,1,0.1
wrong --levels 5,,1
wrong --levels 5,
wrong --levels ''
wrong --levels x
wrong --levels 5%
wrong --levels -5
wrong --levels nan
wrong --min-cell few
wrong --percent x
wrong --percent col
wrong --sample quota
wrong --small-base weighted
wrong --stats x
wrong --stats mean,x
wrong --stats mean,
wrong --stats ,
wrong --stats ''
wrong --stats Mean
wrong --style economist
wrong --style ''
wrong --summary Agree --summary Disagree
wrong --summary ''
wrong --test z
wrong --test ''
wrong --test-base x
wrong --versus rest
wrong --versus ''
wrong --counts --percent row
wrong --show counts --percent total
wrong --counts --show both
wrong --show numbers
wrong --counts --percent column -o again
wrong --multi m=m1,m2 -q m
try -w w -q m --multi m=m1,m2 -b age --of-responses --percent row
try -w w -q m --multi m=m1,m2 -b age --of-responses --chi2
try -w w -q m --multi m=m1,m2 -b age --of-responses --versus total
try -w w -q m --multi m=m1,m2 -b age --of-responses --net 'Any=m1|m2'
wrong --of-responses
kind-crosstab -w w -q vote -b age -o - k1.csv
echo "status $?"
kind-crosstab -w w -q vote -b age -o '' k1.csv
echo "status $?"
wrong -c missing.csv
wrong --unweighted
wrong --base ''
try -w ww -q vote -b age
try -w w -q vot -b age
try -w w -q vote,vote -b age
try -w w -q age -q vote -b age
try -w w -q vote -b age --net 'A='
try -w w -q vote -b age --where 'aeg == "Y"'
try -w vote -q vote -b age
try --unweighted -q vote -b age --base "$(printf 'caf\351')" | cat -v
# A weight column that is not used gets a note.
kind-crosstab -q kind_policy -b gender -o table "$POLL"
kind-crosstab -q kind_policy -b gender -o table --unweighted "$POLL"
