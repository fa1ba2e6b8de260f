# quantipy's example data and the 3,120 cells of its tables: three weights,
# ten groups, counts, bases, Kish's base and percentages, to 1e-9.  Sets are
# asked for as a column for each option and as a column for each answer given,
# and of responses.  The data is kept outside the project.
data=${KIND_SURVEYS:-$KIND/../shared/data}/quantipy
if [ ! -d "$data" ] || ! command -v python3 >/dev/null; then
	echo 'skip: no survey files, or no python3'
	exit
fi
python3 "$KIND/test/oracle/quantipy.py" make "$data"
while IFS='|' read -r file weight questions where responses; do
	set -- -c codebook.csv -q "$questions" -f tidy
	if [ "$weight" = - ]; then
		set -- "$@" --unweighted
	else
		set -- "$@" -w "$weight" --drop-unweighted
	fi
	[ -z "$where" ] || set -- "$@" --where "$where"
	[ -z "$responses" ] || set -- "$@" "$responses"
	kind-tabulate "$@" stream.csv >"$file" 2>>err || cat err
done <runs
sort -u err
python3 "$KIND/test/oracle/quantipy.py" compare "$data"
