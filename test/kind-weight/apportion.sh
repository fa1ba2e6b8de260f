# Targets of another survey, whoever comes first in it: by hand, thirds are
# 33.333333 each, and what is missing goes to the first that is written.
for rows in 'x y z' 'z y x'; do
	{ echo g; printf '%s\n' $rows; } >s.csv
	kind-weight --targets-from s.csv --margin g
done
printf '%s\n' g,h,w b,2,1 a,10,2 a,2,3 ,2,5 b,10,0 >s.csv
kind-weight --targets-from s.csv --margin 'g>h' --margin g -w w
echo '# quotas: 3.5 and 3.5 of 7, and counts of 3'
printf '%s\n' variable,category,percent g,a,50 g,b,50 >t.csv
printf '%s\n' g a b b | kind-weight --quota -t t.csv --size 7 -f csv
echo "status $?"
printf '%s\n' variable,category,count g,a,2 g,b,1 >t.csv
printf '%s\n' g a b a | kind-weight --quota -t t.csv -f csv
echo "status $?"
printf '%s\n' g a b b | kind-weight --quota -t t.csv -f csv
echo "status $?"
echo '# somebody is there: 1 of 1,000,000,001 parts is no target of 0'
printf '%s\n' g,w a,0.001 b,1000000 >s.csv
kind-weight --targets-from s.csv --margin g -w w | tail -n 2
