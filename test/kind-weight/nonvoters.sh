# A survey of coded answers, weighted to invented margins of codes, groups of
# codes and bands of age, against R's survey package (test/oracle/weight.R).
# The data is kept outside the project.
data=${KIND_SURVEYS:-$KIND/../shared/data}/nonvoters
if [ ! -d "$data" ]; then
	echo 'skip: no survey files'
	exit
fi
kind-read -m NA "$data/nonvoters_data.csv" >nonvoters.csv 2>err || cat err
sh "$KIND/test/oracle/weight.sh" nonvoters nonvoters.csv
