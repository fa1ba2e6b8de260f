# One command makes what the three programs make.
codebook=${POLL%.csv}.codebook.csv
study=${POLL%.csv}.study
cp "$POLL" poll.csv
cat >plan.csv <<'END'
question,breaks,base,summary,title
kind_*,gender,All adults,Agree,Kindness
region,-,All adults,,Where they live
END
kind-tables poll.csv plan.csv -s "$study" -w weight -o all.html -o all.xlsx \
	-o all.txt || echo "status $?"
ls
kind-read poll.csv | kind-crosstab -w weight --plan plan.csv -f tidy |
	kind-report -s "$study" -o wanted.txt
# The same but for what the report is made from.
sed '/^Made from/,$d' all.txt >got
sed '/^Made from/,$d' wanted.txt | cmp - got && echo 'as by hand'
# The published figures.
grep -o '[0-9]*% of adults in this' all.txt
# What it is made from.
grep -o '^Made from[a-z ]*: [^ ,]*' all.txt
for file in poll.csv plan.csv "$study"; do
	grep -c "^$(sha256sum "$file" | cut -d ' ' -f 1)" all.txt
done
sed -n '/^Command/,$p' all.txt
# In any order, spelt in any way; the same bytes.
mkdir again
kind-tables -w weight --study="$study" -oagain/all.html poll.csv \
	--output again/all.xlsx plan.csv --output=again/all.txt
for report in all.html all.xlsx all.txt; do
	cmp $report again/$report && echo "$report: the same"
done
# An export whose last line has no end, refused or not.
head -c -1 poll.csv >cut.csv
kind-tables --strict cut.csv plan.csv -w weight -o strict.txt
echo "status $?"
kind-tables cut.csv plan.csv -w weight -o strict.txt && ls strict.txt
kind-tables poll.csv --strict plan.csv -w weight -o strict.txt &&
	sed -n '/^Command/,$p' strict.txt
# A codebook, by option and by environment.
kind-tables -c "$codebook" poll.csv plan.csv -o c.html
KIND_CODEBOOK=$codebook kind-tables poll.csv plan.csv -o e.html
cmp c.html e.html && grep -q 'learn from this crisis' c.html && echo wording
# Names with blanks and quotes, a pipe, and programs found beside the script.
cp plan.csv "it's a plan"
kind-tables - "it's a plan" -w weight -o pipe.txt <poll.csv
sed -n '/^Command/,$p' pipe.txt
(
	PATH=$(getconf PATH)
	"$KIND/kind-tables/kind-tables" poll.csv plan.csv -w weight \
		-s "$study" -o beside.txt
) && cmp beside.txt all.txt && echo 'found beside the script'
