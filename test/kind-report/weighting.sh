# Tables of a weighting: 600 women and 400 men weighted to 51 and 49 percent
# have weights of .85 and 1.225, and an effective base of 1000^2 / (600 .85^2 +
# 400 1.225^2) = 967.35.  The streams are written by hand.
w=$KIND/test/data/weighting.csv
printf 'sex\n' >sex.csv
awk 'BEGIN { for (i = 0; i < 10; i++) print i < 7 ? "Woman" : "Man" }' \
    >>sex.csv
kind-tabulate -q sex -f tidy sex.csv >sex
echo '== text'
kind-report -f text "$w" | sed '/^Method/,$d'
echo '== md'
kind-report -f md "$w" | sed -n '/^## Weighting/,/^## Method/p'
echo '== a page'
kind-report "$w" sex >page.html
grep -o -e '<h2[^>]*>[^<]*' -e '<p class="\(title\|sub\|src\)".*' \
    -e 'aria-label="int[^"]*"' \
    -e '<caption.*' -e '<ul class="key">.*' page.html
echo '== a figure alone'
kind-report --svg 2 "$w" sex >figure.svg
grep -c -e 'class="goal"' figure.svg
grep -o -e '<title.*' -e '<desc.*</desc>' -e '>[0-9][0-9]*%*<' figure.svg
echo '== it is no question: of a finding, or of a wave'
printf 'finding: {sex: Woman} are women.\n' >study
kind-report -s study -f text sex "$w" | sed -n 4p
cp sex last
cat "$w" >>last
kind-report --previous last -f text sex "$w" |
	sed -n '/^Since/,/^Table 1/p;/^Table [2-9]/p'
cp "$w" last
kind-report --alert --previous last -f text -o report "$w"
sed -n '/^Since/,/^Wei/p' report
printf 'finding: {sex: Woman} are women.\n' >study
kind-report -s study -f text "$w"
echo '== two groups, starting weights, a mean, nobody'
. "$KIND/test/kind-report/weighting_streams"
for f in wave2 mean nobody; do
	kind-report -f text $f | sed -n '/^Table 1/,/^Table 2/p' |
	    sed '/^Table 2/d;/^Method/,$d'
done
echo '== what lacks its parts is refused'
sed 's/,Target,/,Wanted,/' "$w" >wanted
kind-report wanted
sed 's/ weighting=[a-z-]*//' "$w" | kind-report
