# Surveys and targets by chance, of which known things have to be so: a few of
# those that `make check-weights` makes.
if command -v python3 >/dev/null; then
	python3 "$KIND/test/oracle/weight_random.py" 18 5 | tail -n 20
else
	echo 'skip: no python3'
fi
