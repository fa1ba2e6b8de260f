# What the data and the targets disagree on is an error, and nothing that a
# reader accepts comes out.
cat >s.csv <<END
id,gender,age,region,w
1,Female,18,North East,1
2,Male,24,North West,2
3,Female,25,Wales,0
4,Male,60,Wales,1
5,Female,70,North East,1
6,,33,Isle of Man,1
END
try()
{
	printf '%s\n' variable,category,target "$@" >t.csv
	# shellcheck disable=SC2086 # options are words
	kind-weight -t t.csv $options "$file" 2>err >out
	echo "status $?"
	cat err
	kind-weight -t t.csv $options "$file" 2>err | kind-filter -n 'id > 0' \
		>out 2>&1 && cat out
}
file=s.csv options=
echo '# a column, an answer, or a category that is not there'
try gnder,Female,51 gnder,Male,49
try gender,Female,51 gender,Male,49 regoin,Wales,100
try gender,Female,51 gender,Male,49
try 'region,North East|North West,70' region,Wales,30
sed '/^6/d' s.csv >five.csv
file=five.csv
try gender,Female,51 gender,Male,39 gender,Other,10
try 'region,North=North East|Nort West,70' region,Wales,30
try 'gender*age,Female*18-64,50' 'gender*age,Male*18-64,50'
echo '# weights that are missing, bad, or there already'
options='-w wt'
try gender,Female,51 gender,Male,49
options='-n age'
try gender,Female,51 gender,Male,49
sed 's/,2$/,/' five.csv >file.csv
file=file.csv options='-w w'
try gender,Female,51 gender,Male,49
sed 's/,2$/,-2/' five.csv >file.csv
try gender,Female,51 gender,Male,49
sed 's/,[0-9]$/,0/' five.csv >file.csv
try gender,Female,51 gender,Male,49
echo '# nobody'
sed 1q five.csv >file.csv
options=
try gender,Female,51 gender,Male,49
echo '# a mean of what is no number'
file=five.csv
try gender,Female,51 gender,Male,49 'region,[mean],2'
echo '# options'
file=five.csv
for options in '--method logit' '--cap 1' '--floor 1' '--trim spread' \
	'--bounds 1,2' '--bounds 0.5' '--total 0' '--tolerance 0' \
	'--missing mean' '--method rack' '-f md' '--size 9' '--cap x' \
	'--collapse x' '--collapse x=y' '--method logit --bounds .5,2 --cap 2'; do
	try gender,Female,51 gender,Male,49
done
