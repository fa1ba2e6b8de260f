# Workbooks, read back by openpyxl and by gnumeric: every figure is that of the
# stream, no cell is a formula, and each point of the guidance on accessible
# spreadsheets holds (xlsx_rules.py).
. "$KIND/test/kind-report/xlsx_begin"
book=${POLL%.csv}.codebook.csv
kind-tabulate -c "$book" --agree -q 'kind_*' -f tidy "$POLL" >agree
kind-tabulate -c "$book" -q region -f tidy "$POLL" >topline
kind-tabulate -w weight --mean -q age -f tidy "$POLL" >mean
kind-crosstab -c "$book" -q 'kind_*,region' -b Gender=gender \
    -b 'Age=age:18-24,25-49,50-64,65+' --stats mean,nps --versus total \
    -f tidy "$POLL" >banner 2>/dev/null
head -n 150 "$POLL" >few.csv
kind-crosstab -w weight -q kind_policy -b region --base 'The first 149' \
    --hide 10 --min-cell 3 -f tidy few.csv >few 2>/dev/null
study=all.study
sed -e '/^synthetic:/d' -e 's/\({kind_[a-z]*\):/\1 @ All respondents:/g' \
    "${POLL%.csv}.study" >$study
notice=$(sed -n 's/^notice: //p' "$study")
echo '== the model poll'
kind-report -s "$study" -o poll.xlsx agree topline mean banner few
check -n "$notice" poll.xlsx agree topline mean banner few
echo '== of records'
sed 's/@ All respondents/@ All records/g' $study >records.study
echo 'synthetic: yes' >>records.study
kind-report -s records.study -o records.xlsx agree topline mean banner few
check -r -n "$notice" records.xlsx agree topline mean banner few
echo '== the classic workbook'
kind-report -s "$study" --banner -o banner.xlsx banner few
check -b -n "$notice" banner.xlsx banner few
kind-report -s "$study" --banner=long -o long.xlsx agree banner few
check -b -n "$notice" long.xlsx agree banner few
kind-crosstab -c "$book" -w weight -q kind_policy,region -b Gender=gender \
    -b 'Age=age:18-24,25-49,50-64,65+' -b region -b education -b social_grade \
    -f tidy "$POLL" >pages
kind-report --banner -o pages.xlsx pages
check -b pages.xlsx pages
kind-crosstab -c "$book" -w weight -q kind_policy -b Gender=gender -b region \
    --versus total-only -f tidy "$POLL" >narrow
kind-report --banner -o narrow.xlsx narrow
check -b narrow.xlsx narrow
unzip -p pages.xlsx xl/worksheets/sheet3.xml | grep -o '<colBreaks.*</colB' |
	grep -o 'brk ' | wc -l
echo '== a poll of vote intention'
printf 'vote-intention: yes\n' >study
kind-report -s study -o vote.xlsx agree topline
check -m vote.xlsx agree topline
echo '== two waves'
head -n 2001 "$POLL" >a.csv
(head -n 1 "$POLL"; tail -n +2002 "$POLL") >b.csv
for wave in a b; do
	kind-crosstab -w weight -q kind_policy -b Gender=gender -f tidy \
	    $wave.csv >$wave
done
kind-report --previous a -o waves.xlsx b
check -l a waves.xlsx b
echo '== a net called like an answer, a mean of some'
printf 'q,g\nStrongly agree,a\nAgree,a\nDisagree,b\n' >net.csv
printf 'r,g\n0 - Never,a\n5,a\nNot sure,b\n' >some.csv
kind-crosstab -q q -b g --hide 0 -f tidy net.csv >net
kind-crosstab -q r -b g --hide 0 --stats mean -f tidy some.csv >some
kind-report -o net.xlsx net some
check net.xlsx net some
echo '== hostile labels'
printf '%b' 'q,b\n' '<script>alert(1)</script>,"<b>&amp;"\n' \
    '"=HYPERLINK(""http://x"",""y"")",+1\n' '@SUM(A1),-1\n' \
    '\0327\0250\0327\0231\0327\0247,_x0041_\n' \
    'a\0342\0200\0256b,\0360\0237\0230\0200\n' \
    'c\0033[31md,\0357\0277\0277\n' >t.csv
{ printf 'e'; head -c 5000 /dev/zero | tr '\0' x; echo ,1; } >>t.csv
kind-crosstab -q q -b b --hide 0 -f tidy t.csv >hostile 2>/dev/null
kind-report -o hostile.xlsx hostile
check hostile.xlsx hostile
