# Figures and tests of surveys by chance against an exact computation: a few of
# those that `make check-exact` makes.
if command -v python3 >/dev/null; then
	python3 "$KIND/test/oracle/exact.py" 10 5 | tail -n 20
else
	cat "$KIND/test/kind-crosstab/exact.out"
fi
