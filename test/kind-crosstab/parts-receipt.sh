# A receipt has the respondents and the fingerprint that all parts add up to.
sed 61q "$POLL" | kind-read --receipt all.txt - >all.csv
kind-split -n 3 -o p --receipt pieces.txt all.csv
for i in 01 02 03; do
	kind-crosstab --partial -q gender -b social_grade -w weight \
	    -o $i.part p$i.csv
done
kind-crosstab -q gender -b social_grade -w weight all.csv >one
kind-crosstab --merge --receipt pieces.txt 03.part 01.part 02.part | cmp one -
kind-crosstab --merge --receipt all.txt 01.part 02.part 03.part | cmp one -
echo '== missing, doubled, taken away'
kind-crosstab --merge --receipt pieces.txt 01.part 03.part
kind-crosstab --merge --receipt all.txt 01.part 03.part
cat 01.part 02.part 03.part 02.part |
    kind-crosstab --merge --receipt pieces.txt
kind-crosstab --merge --receipt pieces.txt 01.part 02.part 03.part \
    --minus 02.part
echo '== verified'
kind-crosstab --merge -f tidy 01.part 02.part 03.part >t.tidy
kind-crosstab --verify --receipt pieces.txt 0[123].part <t.tidy
kind-crosstab --verify --receipt pieces.txt 0[12].part <t.tidy
