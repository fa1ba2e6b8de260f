# Margins that cannot hold: status 2, no stream, and why.
try()
{
	printf '%s\n' variable,category,target "$@" >t.csv
	# shellcheck disable=SC2086 # options are words
	kind-weight -t t.csv $options s.csv 2>&1 >out
	echo "status $?"
}
options=
echo '# W22 of the reference: rows a, b are columns x, y'
printf '%s\n' r,c a,x a,x b,y b,y >s.csv
try r,a,50 r,b,50 c,x,30 c,y,70
options='--method linear'
try r,a,50 r,b,50 c,x,30 c,y,70
options=
echo '# some of them: a and b are only in x and y'
printf '%s\n' r,c a,x b,x b,y c,x c,y c,z >s.csv
try r,a,30 r,b,50 r,c,20 c,x,20 c,y,30 c,z,50
echo '# it could be, if nobody were in b and x'
printf '%s\n' r,c a,x b,x b,y >s.csv
try r,a,50 r,b,50 c,x,50 c,y,50
echo '# no two margins, but three: parity leaves nobody in most crossings'
printf '%s\n' r,c,l 0,0,0 0,1,1 1,0,1 1,1,0 >s.csv
try r,0,10 r,1,90 c,0,10 c,1,90 l,0,10 l,1,90
echo '# a cap that is too low; and one that is high enough'
awk 'BEGIN { print "g"; for (i = 0; i < 100; i++) print i < 10 ? "a" : "b" }' \
	>s.csv
options='--cap 4'
try g,a,50 g,b,50
options='--cap 5.5'
try g,a,50 g,b,50
echo '# weights below 0'
printf '%s\n' x 1 2 3 4 >s.csv
options='--method linear'
try 'x,[mean],4.5'
try 'x,[mean],3.8'
options=
try 'x,[mean],3.8'
echo '# by hand: 1 + 1.3 (x - 2.5) / 1.25 with bounds, and below 0 without'
options='--method linear --bounds 0.1,2'
try 'x,[mean],3.8' | sed 's/: the mean.*; without/: without/'
echo '# with bounds: linear alone has factors from 0; merged as the file says it'
printf '%s\n' id,r,g 1,a,x 2,b,y 3,c,x 4,d,y 5,a,y 6,b,x >s.csv
options='--method linear --bounds 0.9,1.1'
try r,a,80 r,b,10 r,c,5 r,d,5 g,x,60 g,y,40
printf '%s\n' name,type,title,value,label,missing,role,group,score \
	r,single,Region,,,,,, r,,,1,North,,,, r,,,2,South,,,, r,,,3,East,,,, \
	>book.csv
printf '%s\n' r,g 1,x 2,y 3,y 1,x >s.csv
options='-c book.csv'
try r,1,20 r,2,30 r,3,50 g,x,90 g,y,10
options="$options --collapse r:2=1"
try r,1,20 r,2,30 r,3,50 g,x,90 g,y,10
