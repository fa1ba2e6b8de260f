# The weight times another column, exactly: 0.1 x 0.3 is 0.03, 1/3 is rounded
# once (by hand); answers have the number that their labels begin with.
cat >s.csv <<END
id,w,p,l10,third
1,0.1,0.3,10 = Certain to vote,1
2,1.537751825,1,5,2
3,2,0,0 = Certain not to,3
4,0.000000000001,0.5,7.5,0
END
kind-weight --times p -w w -n turnout s.csv 2>&1
kind-weight --times l10/10 -w w -n turnout s.csv 2>&1
kind-weight --times third/3 -n t3 <s.csv 2>&1
kind-weight --times p -w w -n a s.csv 2>err | kind-weight --times third/3 -w a \
	-n b 2>&1
echo '# refused'
for times in l10 'l10/7' q p/0 p/x w; do
	kind-weight --times "$times" -n t s.csv 2>&1 >out
	kind-filter -n 'id > 0' out 2>&1
done
kind-weight --times p s.csv -n w 2>&1
sed 's/0.3/no idea/' s.csv | kind-weight --times p -n t 2>&1
sed '1!s/\(.*\),[^,]*,\([^,]*\),\([^,]*\)$/\1,0,\2,\3/' s.csv |
	kind-weight --times p -n t 2>&1
