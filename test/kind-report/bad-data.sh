# Streams that are not whole, or contradict themselves, give no report.
kind-tabulate -w weight --agree -q 'kind_p*' -f tidy "$POLL" >good
kind-crosstab -w weight -q kind_policy -b gender -f tidy "$POLL" >banner
fails()
{
	kind-report -o report.html "$@" 2>&1
	echo "status $?"
	[ ! -e report.html ] || echo "there is a report"
}
echo '== nothing'
fails /dev/null
echo '== a header alone'
head -n 1 good | fails -
echo '== no table stream'
cp "$POLL" poll.csv
fails poll.csv
echo '== no file'
fails nowhere
fails .
echo '== the last line is missing'
sed '$d' good | fails
echo '== the second table is missing'
grep -v '^2,' good | fails
echo '== torn in a record'
head -c 5000 good | fails
echo '== a line is missing in the second column'
awk -F , '!($6 == "Male" && $9 == "Agree")' banner | fails
echo '== a base is missing'
awk -F , '!($6 == "Male" && $8 == "base")' banner | fails
echo '== a failed stage'
{ cat good; kind-crosstab -w weight -q nothing -b gender -f tidy poll.csv
} 2>/dev/null | fails
echo '== nobody in the base'
kind-tabulate -w weight -q kind_policy --where 'age > 200' -f tidy "$POLL" \
    2>/dev/null | fails
echo '== numbers that are none'
sed 's/,72\.[0-9]*,/,72 percent,/; s/,51\.[0-9]*,/,NaN,/' good | fails
sed '2s/,[0-9.]*,,/,101,,/' good | fails
sed '2s/,,,$/,,[q],/' good | fails
echo '== what is hidden is there'
sed '2s/,,,$/,,[c],/' good | fails
sed '/,base,Base/s/,,,$/,,[c],/' good | fails
echo '== tests without levels'
sed 's/levels=5,1/levels=none/' banner | fails
