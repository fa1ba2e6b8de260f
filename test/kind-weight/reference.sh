# Targets of another survey: weighted shares, of K1 by hand: the weights of
# Y, M and O sum to 7.7, 8.6 and 8.95 of 25.25, of 30.4950495%, 34.0594059% and
# 35.4455446%.  Six decimals sum to 100 by largest remainders: Y goes down.
k1=$KIND/test/data/k1.csv
kind-weight --targets-from "$k1" --margin age -w w --margin 'vote>age:Y,Old=M|O' |
	sed 's|from .*/|from |'
echo '# groups, a name and answers that need quotes, and what is left out'
cat >s.csv <<END
"a*b",brand,age
x,"Soap, liquid",18
y,"Say ""x""",24
x,A*B,25
,18-24,99
END
kind-weight --targets-from s.csv --margin '`a*b`' --margin brand \
	--margin 'Age=age:18-24,25+' | tee t.csv
kind-weight -t t.csv --missing own s.csv 2>err && sed -n 's/:.*cycle.*/: done/p' err
kind-weight --targets-from s.csv --margin 'age:18-24' | tail -n 2
echo '# they bring the survey that they were made from to itself'
kind-weight --targets-from "$k1" --margin age --margin 'stratum>vote' -w w >t.csv
kind-weight -t t.csv -w w -n again "$k1" 2>err |
	awk -F , 'NR > 1 { d = $5 / 25.25 * 24 - $NF
		if (d > 1e-6 || d < -1e-6) n++ }
		END { print NR - 1, n + 0 }'
echo '# refused'
kind-weight --targets-from s.csv --margin region 2>&1
kind-weight --targets-from s.csv --margin 'age:1-5' 2>&1
kind-weight --targets-from s.csv --margin 'age:18-25,25+' 2>&1
kind-weight --targets-from s.csv 2>&1
kind-weight --targets-from s.csv --margin age -n x 2>&1
