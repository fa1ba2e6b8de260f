# A survey of coded answers, with a codebook, against R's survey package
# (test/oracle/crosstab.R).  Refused (-1) is made a missing answer of the
# codebook's questions here, so that it is in no base, and who refused their
# party is in none of its columns.  Q33 is not in the codebook: -1 is an
# answer, and most were not asked (NA).  Q19 is a set, as a question and as a
# break.  The data is kept outside the project.
data=${KIND_SURVEYS:-$KIND/../shared/data}/nonvoters
if [ ! -d "$data" ]; then
	echo 'skip: no survey files'
	exit
fi
compare()
{
	sh "$KIND/test/oracle/crosstab.sh" nonvoters "$@"
}
kind-read -m NA "$data/nonvoters_data.csv" >nonvoters.csv 2>err || cat err
sed 's/,-1,Refused,dk,/,-1,Refused,refused,/' \
    "$KIND/test/data/nonvoters-codebook.csv" >book.csv

neither='Neither=Independent|Another party|No preference'
set -- -c book.csv -w weight -b 'Age=ppage:18-34,35-54,55+' \
    -b "Party=Q30:Republican,Democrat,$neither" -b gender -b race -b educ \
    -b Q19
compare nonvoters all "$@" -q Q2_1,Q5,voter_category,Q33,Q19 nonvoters.csv
compare nonvoters-numbers 'figures linearised letters' "$@" -q Q2_1,ppage \
    --stats mean,median,sd nonvoters.csv
