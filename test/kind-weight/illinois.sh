# A survey with starting weights of the population's size, 71 of them 0, raked
# to invented margins, one of them crossed, against R's survey package
# (test/oracle/weight.R).  The data is kept outside the project.
data=${KIND_SURVEYS:-$KIND/../shared/data}/illinois
if [ ! -d "$data" ]; then
	echo 'skip: no survey files'
	exit
fi
sh "$KIND/test/oracle/weight.sh" illinois "$data/illinois.csv"
