# A receipt has the respondents and the fingerprint that all parts add up to: a
# piece that is missing, stale or there twice is found, and by name if the parts
# are of the pieces.
sed 61q "$POLL" | kind-read --receipt all.txt - >all.csv
kind-split -n 3 -o p --receipt pieces.txt all.csv
part()
{
	kind-tabulate --partial -q gender -w weight -o "$1" "${2:--}"
}
for i in 01 02 03; do
	part $i.part p$i.csv
done
kind-tabulate -q gender -w weight all.csv >one
kind-tabulate --merge --receipt pieces.txt 03.part 01.part 02.part | cmp one -
kind-tabulate --merge --receipt all.txt 01.part 02.part 03.part | cmp one -
cat 03.part 02.part 01.part |
    kind-tabulate --merge --receipt pieces.txt | cmp one -
echo '== missing, of pieces and of an export'
kind-tabulate --merge --receipt pieces.txt 01.part 03.part
kind-tabulate --merge --receipt all.txt 01.part 03.part
echo '== stale'
sed '2s/Male/Female/;t
2s/Female/Male/' p02.csv | part stale.part
kind-tabulate --merge --receipt pieces.txt 01.part stale.part 03.part
echo '== doubled: as files, and in one'
kind-tabulate --merge --receipt pieces.txt 01.part 02.part 03.part 01.part
cat 01.part 02.part 03.part 02.part |
    kind-tabulate --merge --receipt pieces.txt
echo '== taken away and added'
kind-tabulate --merge --receipt all.txt 01.part 02.part 03.part stale.part \
    --minus stale.part | cmp one -
echo '== no receipt, and an old one'
kind-tabulate --merge --receipt all.csv 01.part
grep -v '^fingerprint' all.txt >old.txt
kind-tabulate --merge --receipt old.txt 01.part 02.part 03.part
