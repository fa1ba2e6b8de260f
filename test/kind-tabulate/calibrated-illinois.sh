# The same of a survey whose data is kept outside the project.
data=${KIND_SURVEYS:-$KIND/../shared/data}/illinois
if [ ! -d "$data" ]; then
	echo 'skip: no survey files'
	exit
fi
sh "$KIND/test/oracle/calibrated.sh" illinois "$data/illinois.csv"
