# -o: the same bytes as standard output; the file holds the old report or the
# new one, and nothing is left over.
cp "$POLL" poll.csv
set -- -w weight -q 'kind_*' -b gender -b social_grade
for format in text md csv json tidy; do
	kind-crosstab "$@" -f $format poll.csv >wanted
	kind-crosstab "$@" -f $format -o report poll.csv
	echo "status $?"
	cmp report wanted
	kind-crosstab "$@" -f $format <poll.csv | cmp - wanted
	kind-crosstab "$@" -f $format - <poll.csv | cmp - wanted
done

echo keeps the mode, and readers of the old file
echo old >report
chmod 640 report
exec 3<report
kind-crosstab "$@" -f tidy -o report poll.csv
cmp report wanted
ls -l report | cut -c 1-10
cat <&3
exec 3<&-

echo bad data
echo old >report
printf 'q,b,w\nYes,X,1\nNo,X,x\n' | kind-crosstab -w w -q q -b b -o report
echo "status $?"
cat report

echo the input
ln -s poll.csv link.csv
kind-crosstab "$@" -o poll.csv poll.csv
echo "status $?"
kind-crosstab "$@" -o link.csv <poll.csv
echo "status $?"
cmp poll.csv "$POLL" && echo "the data is untouched"

echo no such folder, a folder, a device
mkdir folder
for file in missing/report folder /dev/full; do
	kind-crosstab "$@" -o $file poll.csv
	echo "status $?"
done

echo a full disk, as far as a limit is one
(
	trap '' XFSZ
	ulimit -f 0
	kind-crosstab "$@" -o report poll.csv
	echo "status $?"
) 2>&1 | cat
cat report
ls -A . folder

echo killed while it waits for the rest of its input
mkfifo pipe
kind-crosstab "$@" -o report pipe &
pid=$!
exec 4>pipe
head -c 100000 poll.csv >&4
{ kill -KILL $pid; wait $pid; } 2>/dev/null
exec 4>&-
rm pipe
cat report
ls -A
