# A banner looks as was asked where it was made: counts, both, a house style and
# a summary are the same on a page and in both workbooks as kind-crosstab prints
# them, and how many cells were compared.  Bases of the style kind have longer
# names in workbooks, so they are taken out of what is wanted.
python=/usr/bin/python3
"$python" -c 'import openpyxl' 2>/dev/null || {
	echo "skip: no openpyxl"
	exit 0
}
book=${POLL%.csv}.codebook.csv
# look ARGUMENT...: compares; the first is a name.
look()
{
	echo "== $*"
	kind-crosstab -c "$book" -w weight -b Gender=gender "$@" -f md "$POLL" |
		grep -v -e '^| Interviewed |' -e '^| Weighted |' \
		    -e '^| Effective |' >wanted.md
	kind-crosstab -c "$book" -w weight -b Gender=gender "$@" -f tidy \
	    "$POLL" >t.tidy
	kind-report t.tidy | sed -e '/>Interviewed</d' -e '/>Weighted</d' \
	    -e '/>Effective</d' -e '/^<svg/d' >page.html
	kind-report -o book.xlsx t.tidy && kind-report --banner -o wide.xlsx \
	    t.tidy
	"$python" "$KIND/test/kind-report/looks_check.py" wanted.md page.html \
	    book.xlsx wide.xlsx
}
for show in percent counts both; do
	look -q 'kind_policy,kind_society' --stats mean --show $show
done
for of in row total; do
	look -q kind_policy --show both --percent $of
done
for style in yougov survation bsa gss; do
	look -q 'kind_policy,kind_society' --style $style --show both \
	    --where 'gender == "Male" or kind_policy != "Tend to agree"'
	look -q 'kind_*' --summary agree --style $style
done
look -q 'kind_policy' --style bsa --test pooled --decimals 2
look -q 'kind_*' --summary agree --show both --versus total
look -q 'kind_*' --summary mean --stats mean --counts
# A summary is one table, also beside another one of the same questions; with a
# last wave each change is shown once.  Tables that look differently are two.
awk 'NR == 1 || NR % 2 == 0' "$POLL" >a.csv
awk 'NR % 2 == 1' "$POLL" >b.csv
for wave in a b; do
	set -- -c "$book" -w weight -b gender -f tidy
	for row in agree disagree; do
		kind-crosstab "$@" -q 'kind_*' --summary $row $wave.csv
	done >$wave
	for show in percent counts; do
		kind-crosstab "$@" -q kind_policy --show $show $wave.csv
	done >>$wave
done
kind-report -f text b | grep '^Table'
COLUMNS=160 kind-report --previous a -f text b | grep '^Table'
# Words that contradict the table are refused.
sed 's/ summary=7"/ summary=99"/' b | kind-report -f text
sed '0,/ summary=7"/s//"/' b | kind-report -f text
sed 's/ show=counts"/ show=all"/' b | kind-report -f text
