# That a report was corrected stands first on its cover, in all formats.
kind-tabulate -w weight -q gender -f tidy "$POLL" >t.tidy
printf '%s\n' 'title: Poll' 'client: Nobody' \
    'corrected: 4 May 2020: <two> weights' ' were wrong' >study
kind-report -s study -f text t.tidy | head -n 7
kind-report -s study -f md t.tidy | grep Corrected
kind-report -s study t.tidy | grep -A 1 -e '<ul class="who">' |
	grep -o '<li.*'
kind-report -s study t.tidy | grep -o '<dt>Corrected.*'
kind-report -s study -o a.xlsx t.tidy
kind-report -s study --banner -o b.xlsx t.tidy
# The rows of sheet1, the cover, up to the one below.
for book in a b; do
	python3 - $book.xlsx <<'P'
import html, re, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
texts = [html.unescape(re.sub("<.*?>", "", t)) for t in re.findall(
    "<si>(.*?)</si>", book.read("xl/sharedStrings.xml").decode(), re.S)]
sheet = book.read("xl/worksheets/sheet1.xml").decode()
cells = [texts[int(i)] for i in re.findall('t="s"><v>([0-9]+)</v>', sheet)]
print(cells[: cells.index("Corrected") + 2])
P
done
