# -o: the file holds the old report or the new one, and nothing is left over.
cp "$POLL" poll.csv
kind-tabulate -w weight --agree -q 'kind_*' poll.csv >wanted

left_over()
{
	ls -A | grep -v -e '^poll.csv$' -e '^wanted$' -e '^report$' -e '^closed$'
	ls -A closed 2>/dev/null
}

echo new file
kind-tabulate -w weight --agree -q 'kind_*' -o report poll.csv
echo "status $?"
cmp report wanted
ls -l report | cut -c 1-10

echo keeps the mode, and readers of the old file
echo old >report
chmod 640 report
exec 3<report
kind-tabulate -w weight --agree -q 'kind_*' -o report poll.csv
cmp report wanted
ls -l report | cut -c 1-10
cat <&3
exec 3<&-

echo long form, in a folder
mkdir closed
kind-tabulate -w weight --agree -q 'kind_*' --output closed/x poll.csv
cmp closed/x wanted
rm closed/x

echo bad data
echo old >report
printf 'q,w\nYes,1\nNo,x\n' | kind-tabulate -w w -q q -o report
echo "status $?"
cat report

echo no such folder
kind-tabulate -w weight --agree -q 'kind_*' -o missing/report poll.csv
echo "status $?"

echo a folder
kind-tabulate -w weight --agree -q 'kind_*' -o closed poll.csv
echo "status $?"

echo a device
kind-tabulate -w weight --agree -q 'kind_*' -o /dev/full poll.csv
echo "status $?"

echo a full disk, as far as a limit is one
(
	trap '' XFSZ
	ulimit -f 0
	kind-tabulate -w weight --agree -q 'kind_*' -o report poll.csv
	echo "status $?"
) 2>&1 | cat
cat report

echo a folder that may not be written
echo old >closed/report
chmod 555 closed
if [ -w closed ]; then	# root may
	echo 'status 2'
	echo old
else
	kind-tabulate -w weight -q region -o closed/report poll.csv 2>/dev/null
	echo "status $?"
	cat closed/report
fi
chmod 755 closed
rm closed/report
left_over

# The data is not replaced by its own table, under whatever name.
cp "$POLL" poll.csv
ln -s poll.csv link.csv
kind-tabulate -w weight -q gender -o poll.csv poll.csv; echo "status $?"
kind-tabulate -w weight -q gender -o link.csv <poll.csv; echo "status $?"
cmp poll.csv "$POLL" && echo "the data is untouched"

# A symbolic link stays one, and what it points to is replaced.
echo old >real
ln -s real latest
kind-tabulate -w weight -q gender -o latest "$POLL"
[ -L latest ] && head -n 1 real
