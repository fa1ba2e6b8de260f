# Who has a starting weight of 0 does not count: with no answer, an answer or a
# crossing without a target, or no number, they are written with weight 0.  With
# a weight it is an error that counts only those who have one.
printf '%s\n' variable,category,percent g,a,50 g,b,50 'g*h,a*x,50' \
	'g*h,b*y,50' 'n,[mean],2' >t.csv
good='a,x,1,1 a,x,3,1 b,y,1,1 b,y,3,1'
printf '%s\n' g,h,n,w $good ,x,1,0 c,x,1,0 a,y,1,0 a,x,no,0 >s.csv
kind-weight -t t.csv -w w s.csv 2>err
sed -n 2p err
for one in ,x,1 c,x,1 a,y,1 a,x,no; do
	printf '%s\n' g,h,n,w $good $one,0 $one,1 >s.csv
	kind-weight -t t.csv -w w s.csv 2>&1 >out
	echo "status $?"
done
echo '# an answer that begins as another does; by hand: 20% of 5 for three'
printf '%s\n' variable,category,percent g,z,20 g,zabU,80 >t.csv
printf '%s\n' g zabU z zabU z z >s.csv
kind-weight -t t.csv s.csv 2>err
echo '# a group of one name with two meanings; margins of other people, of nobody'
printf '%s\n' variable,category,percent 'g*h,a=1|2*x,50' 'g*h,a=1*y,50' >t.csv
kind-weight -t t.csv s.csv 2>&1 >out
printf '%s\n' variable,category,count g,z,10000 g,zabU,10000 h,x,20001 >t.csv
kind-weight -t t.csv s.csv 2>&1 >out
printf '%s\n' variable,category,count g,z,0 g,zabU,0 >t.csv
kind-weight -t t.csv --allow-zero s.csv 2>&1 >out
echo "status $?"
echo '# no answer of a column in two margins is told twice'
printf '%s\n' variable,category,percent g,a,50 g,b,50 'g*h,a*x,50' \
	'g*h,b*x,30' 'g*h,d*x,20' >t.csv
printf '%s\n' g,h a,x b,x c,x e,x d,x >s.csv
kind-weight -t t.csv s.csv 2>&1 >out
echo "status $?"
