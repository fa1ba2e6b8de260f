# Missing answers, merged categories, targets of 0, groups, totals, trimming.
cat >s.csv <<END
id,gender,age,region,w,wave
1,Female,18,North East,1,1
2,Male,24,North West,2,1
3,Female,25,Wales,1,1
4,Male,60,Wales,1,2
5,Female,70,North East,1,2
6,,33,Isle of Man,2,2
7,Male,40,Wales,1,2
8,Female,40,North East,0,2
END
try()
{
	kind-weight -t t.csv "$@" s.csv 2>err >out
	status=$?
	cat err
	[ $status -ne 0 ] && echo "status $status" || cut -d, -f1,7- out | tail -n 8
}
targets()
{
	printf '%s\n' variable,category,target "$@" >t.csv
}
targets gender,Female,50 gender,Male,50
echo '# one of eight keeps its share of 1/8: the others are 4, 3 of 7 by hand'
try --missing own
targets 'region,North=North East|North West,70' region,Wales,30
try --collapse 'Isle of Man=Wales'
try --collapse 'region:Isle of Man=North'
targets 'region,North East|North West,70' region,Wales,20 'region,Isle of Man,10'
try --collapse 'Isle of Man=Wales' --report report.csv -f csv
sed -n '1,4p' report.csv
try --report -
echo '# a target of 0: 1, 3 and 6 have weight 0, the others sum to 5'
targets age,18-24,40 age,25-39,0 age,40+,60
try
try --allow-zero
echo '# groups, each to the targets, with a mean weight of 1'
targets 'age,18-39,50' 'age,40+,50'
try --by wave
sed -n '1,4p' s.csv >few.csv; cp few.csv s.csv
try --by wave
echo '# the sum of weights'
targets age,18-24,80 age,25+,20
try --total 3
try --total 67000000
echo '# trimmed: the margins move, and how far is said'
awk 'BEGIN { print "g"; for (i = 0; i < 100; i++) print i < 10 ? "a" : "b" }' \
	>hundred.csv
targets g,a,40 g,b,60
for options in '--trim spread' '--trim spread --tolerance 15' \
	'--trim rescale --tolerance 15'; do
	# shellcheck disable=SC2086 # options are words
	kind-weight -t t.csv --cap 3 $options hundred.csv 2>&1 >out
	sed -n '2p;$p' out
done
