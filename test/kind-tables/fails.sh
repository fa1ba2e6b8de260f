# Whatever fails, reports stay as they were, and nothing is left behind.
cp "$POLL" poll.csv
cp "${POLL%.csv}.codebook.csv" book.csv
printf '%s\n' question,breaks,title kind_policy,gender,Kindness >plan.csv
echo old >report.html
echo old >report.txt
mkdir tmp bin
TMPDIR=$PWD/tmp
export TMPDIR

tries()
{
	echo "== $*"
	kind-tables -w weight -o report.html -o report.txt "$@" 2>&1
	echo "status $?"
	[ "$(cat report.html report.txt)" = "old
old" ] || echo 'the reports are others'
	ls tmp
}

head -c 9000 poll.csv >torn.csv
tries torn.csv plan.csv
tries none.csv plan.csv
printf '%s\n' question,breaks,decimals kind_socety,gender,0 \
	kind_policy,gendre,one >bad.csv
tries poll.csv bad.csv
printf '%s\n' question,breaks,where 'kind_policy,gender,age > 200' >nobody.csv
tries poll.csv nobody.csv
tries poll.csv plan.csv -s plan.csv
tries poll.csv plan.csv -s "${POLL%.csv}.study" | sed 's|[^ ]*/||'
tries poll.csv plan.csv -c plan.csv
tries poll.csv plan.csv -o none/report.html
tries poll.csv plan.csv -o report.pdf
# No input is written over.
cp poll.csv poll.html
cp plan.csv plan.txt
cp book.csv book.html
echo "title: A study" >study.txt
cp study.txt study.old
tries poll.html plan.csv -o poll.html
tries poll.csv plan.txt -o plan.txt
tries -c book.html poll.csv plan.csv -o book.html
tries -s study.txt poll.csv plan.csv -o study.txt
cmp poll.csv poll.html && cmp plan.csv plan.txt && cmp book.csv book.html &&
	cmp study.old study.txt && echo 'inputs as before'
# A program that is killed, or not there.
for program in kind-read kind-crosstab kind-report; do
	printf '%s\n' '#!/bin/sh' 'kill -KILL $$' >bin/$program
	chmod +x bin/$program
	PATH=$PWD/bin:$PATH tries poll.csv plan.csv | grep -v Killed
	rm bin/$program
done
# No place for what is between.
TMPDIR=$PWD/none
tries poll.csv plan.csv | sed '2s/.*: //'
