# Means are compared by number, however it is spelt and whichever answers score
# it: in columns that overlap, too.  y is x as R reads it; by R's svycontrast of
# svytotal (test/oracle/compare.R, "equal values"): difference
# 0.17424242424242431, p 0.76256279644392011, without weights 0 and 1.
cat >values.csv <<'END'
a,b,w,x,y,z
1,1,1,3,3,Good
1,0,2,3.0,3,Fine
0,1,1,1,1,Poor
1,1,3,03,3,Fine
1,0,1,-0,0,None
0,1,2,0,0,Nothing
1,1,1,+1,1,Poor
0,1,1,4,4,Best
1,0,2,1.0,1,Bad
1,1,1,0,0,None
0,1,1,3,3,Good
1,0,1,4,4,Best
END
cat >book.csv <<'END'
name,type,title,value,label,missing,role,group,score
z,single,,,,,,,
z,,,Best,,,,,4
z,,,Good,,,,,3
z,,,Fine,,,,,3
z,,,Poor,,,,,1
z,,,Bad,,,,,1
z,,,None,,,,,0
z,,,Nothing,,,,,0
END
set -- --stats mean,median --multi m=a,b -b m --hide 0 --flag 0 \
    --test-base 0 -f tidy
figures()
{
	awk -F , -v q="$1" '$8 == "mean" || $8 == "median" {
		print q, $6, $9, $11, $12, $NF }'
}
kind-crosstab -w w -q x "$@" values.csv | figures x >x
sed 's/^x/y/' x >want
kind-crosstab -w w -q y "$@" values.csv | figures y | diff want - && cat x
sed 's/^x/z/' x >want
kind-crosstab -c book.csv -w w -q z "$@" values.csv | figures z | diff want -
kind-crosstab -q x "$@" values.csv | figures unweighted
for test in pooled unpooled quantum reporter spss; do
	for q in x y; do
		kind-crosstab -w w -q $q "$@" --test $test values.csv |
			figures $test >$q
	done
	diff x y && sed -n '/ a Mean/p' x
done
