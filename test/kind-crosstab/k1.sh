# K1, and K1 five times over so that its columns are large enough to be
# tested, against R's survey package (test/oracle/crosstab.R).  m is a break
# whose columns overlap; Satisfied has a column of 20, which is not tested,
# one of 30, which is, and with vote too many empty cells for a chi-squared.
compare()
{
	sh "$KIND/test/oracle/crosstab.sh" k1 "$@"
}
k1=$KIND/test/data/k1.csv
awk '{ print } NR > 1 { print; print; print; print }' "$k1" >k1x5.csv
cat >k1.cb <<'END'
name,type,title,value,label,missing,role,group,score
w,number,,,,,weight,,
vote,single,,,,,,,
vote,,,A,,,,A or C,
vote,,,B,,,,,
vote,,,C,,,,A or C,
m,set,Which of these do you use?,,,,,,
m1,flag,m1,,,,,m,
m1,,,1,Yes,,,Any,1
m1,,,0,No,,,,0
m2,flag,m2,,,,,m,
m2,,,1,Yes,,,Any,1
m2,,,0,No,,,,0
m3,flag,m3,,,,,m,
m3,,,1,Yes,,,Any,1
m3,,,0,No,,,,0
hrs,number,Hours,,,,,,
sat,number,Satisfied,,,,,,
END

compare k1 'figures linearised letters' -c k1.cb -w w -q vote,m --chi2 \
    -b age -b m -b 'age>stratum' -b Stratum=stratum:1,2,3 "$k1"
compare k1 rest -c k1.cb -w w -q vote,m --versus total -b age -b m "$k1"
compare k1-hrs figures -c k1.cb -w w -q hrs --stats mean,median,sd -b age \
    "$k1"
compare k1-sat figures -c k1.cb -w w -q sat --stats mean,median,sd,nps \
    -b age "$k1"

compare k1x5 all -c k1.cb -w w -q vote,m -b age -b m \
    -b 'Satisfied=sat:0-5,6-7,8-9,10' k1x5.csv
numbers()
{
	compare k1x5-hrs "$@" --stats mean,median,sd -c k1.cb -w w -q hrs \
	    -b age -b m k1x5.csv
	compare k1x5-sat "$@" --stats mean,median,sd,nps -c k1.cb -w w \
	    -q sat -b age -b m k1x5.csv
}
numbers 'figures linearised letters'
numbers rest --versus total
numbers linearised_bonferroni --correct bonferroni
numbers linearised_bh --correct bh
for method in unpooled quantum reporter; do
	numbers $method --test $method
done
