# -h and -V, whatever else is there.
kind-tabulate -h
echo "status $?"
kind-tabulate -V
kind-tabulate --version
