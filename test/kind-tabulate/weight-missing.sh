# No such column: the nearest name.
cp "$POLL" poll.csv
kind-tabulate -w wieght -q region poll.csv
echo "status $?"
kind-tabulate -w Weight -q region poll.csv
echo "status $?"
kind-tabulate -w '' -q region poll.csv
echo "status $?"
kind-tabulate -w gewicht -q region poll.csv
echo "status $?"
