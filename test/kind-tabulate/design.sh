# A codebook that says how people were drawn is not passed over in silence.
printf 'q,where\nYes,N\nNo,S\n' >poll.csv
for role in stratum psu fpc repweight id base; do
	{
		echo name,type,title,value,label,missing,role,group,score
		echo q,single,,,,,,,
		echo "where,single,,,,,$role,,"
	} >book
	echo "== $role"
	kind-tabulate -c book -q q -f csv poll.csv | head -n 2
	kind-crosstab -c book -q q -b where --hide 0 -f csv --ignore-design \
		poll.csv | head -n 2
done 2>&1
# What makes no tables passes them on.
sed 's/,base,/,stratum,/' book >strata
kind-filter -c strata 'where == "N"' poll.csv
kind-codebook --check -c strata poll.csv && echo fine
kind-crosstab -c strata -q q -b where poll.csv
echo "status $?"
KIND_CODEBOOK=strata kind-tabulate --ignore-design -q q -f csv poll.csv | head -n 2
