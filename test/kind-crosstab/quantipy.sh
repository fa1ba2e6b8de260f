# quantipy's example data and all 3,120 cells of its tables, in one banner
# table for each of three weights: counts, weighted counts, bases, Kish's base
# and percentages, to 1e-9.  Sets are asked for as a column for each option and
# as a column for each answer given.  The data is kept outside the project.
data=${KIND_SURVEYS:-$KIND/../shared/data}/quantipy
if [ ! -d "$data" ] || ! command -v python3 >/dev/null; then
	echo 'skip: no survey files, or no python3'
	exit
fi
python3 "$KIND/test/oracle/quantipy.py" make "$data"
while IFS='|' read -r file weight questions breaks; do
	set -- -c codebook.csv -q "$questions" -f tidy --flag 0 --hide 0
	for column in $breaks; do
		set -- "$@" -b "$column"
	done
	if [ "$weight" = - ]; then
		set -- "$@" --unweighted
	else
		set -- "$@" -w "$weight" --drop-unweighted
	fi
	kind-crosstab "$@" stream.csv >"$file" 2>>err || cat err
done <banners
sort -u err
python3 "$KIND/test/oracle/quantipy.py" banners "$data"
