#!/bin/sh
# A stream in a file, on standard input named "-" and by default is checked the
# same.
cb=${POLL%.csv}.codebook.csv
cp "$POLL" poll.csv
sed 's/^age,number/years,number/' "$cb" >other.csv
for cb in "$cb" other.csv; do
	kind-codebook --check -c "$cb" poll.csv
	echo "status $?"
	kind-codebook --check -c "$cb" - <poll.csv
	echo "status $?"
	# shellcheck disable=SC2002 # a pipe is what is tested
	cat poll.csv | kind-codebook --check -c "$cb"
	echo "status $?"
done
