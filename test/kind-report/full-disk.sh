# A full disk is found, for a file and for a workbook's temporary files.
kind-tabulate -w weight --agree -q 'kind_*' -f tidy "$POLL" >t.tidy
# Files of a few KiB at most stand for a disk with as much room.
for end in html xlsx; do
	echo old >report.$end
	(trap '' XFSZ; ulimit -f 8; kind-report -o report.$end t.tidy)
	echo "$end status $?"
	cat report.$end
done
ls
TMPDIR=$PWD/nowhere kind-report -o report.xlsx t.tidy 2>err
echo "status $?"
sed 's/ in .*nowhere/ in nowhere/' err
# An alert that cannot be written is no alert.
kind-filter 'age < 35' "$POLL" | kind-tabulate -w weight --agree -q 'kind_*' \
    -f tidy >young.tidy
kind-report --alert --previous t.tidy young.tidy >/dev/full
echo "status $?"
