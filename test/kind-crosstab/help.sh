# -h and -V, whatever else is there; every option in the usage is one.
kind-crosstab -h >help
echo "status $?"
head -n 1 help | cut -c 1-20
kind-crosstab --help -q vote -b age | cmp - help
kind-crosstab -V
kind-crosstab --version
for option in $(tr -c 'a-z0-9-' '\n' <help | grep '^--[a-z]'); do
	kind-crosstab "$option=" -h 2>&1 | grep 'unrecognized'
done
