# Wrong options: what was found, what is wanted, status 2, no table.
cp "$KIND/test/data/k1.csv" k1.csv
try()
{
	kind-tabulate "$@" k1.csv
	echo "status $?"
}

try -w w
try -q
try -x
try --nonsense
try -w w -q vote other.csv
try -w w -q vote -f xml
try -w w -q vote -f ''
try -w w -q vote --interval Wilson
try -w w -q vote --decimals 7
try -w w -q vote --decimals -1
try -w w -q vote --decimals 1.5
try -w w -q vote --confidence 100
try -w w -q vote --confidence 0
try -w w -q vote --confidence x
try -w w -q vote --sample quota
try -w w -q vote --unweighted
try -q vote --drop-unweighted
try -w w -q vote --agree --mean
try -w w --agree --multi m=m1,m2
try -w w -q vote --bars -f md
try -w w -q hrs --bars --mean
try -w w -q hrs --sort --mean
try -w w -q vote --base ''
try -w w -q vot
try -w w -q 'x_*'
try -w w -q 'vote,,age'
try -w w --multi m
try -w w --multi =m1
try -w w --multi m=
try -w w --multi m=m9
try -w w --multi vote=m1
try -w w --multi m=m1 --multi m=m2
try -w w -q vote --net ''
try -w w -q vote --net A=
try -w w -q vote --net '"A'
try -w w -q vote --where 'age ='
try -w w -q vote --where 'aeg == "Y"'
try -w w -q vote --base "$(printf 'caf\351')" -f json 2>&1 | cat -v
KIND_SCAN=slow kind-tabulate -w w -q vote k1.csv
echo "status $?"
