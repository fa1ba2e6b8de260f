# What other programs make of a report, as kind-report(1) says: a Word file of
# Markdown by pandoc, and an OpenDocument sheet of the workbook by LibreOffice
# (office_check.py).
python=/usr/bin/python3
"$python" -c 'import openpyxl' 2>/dev/null || {
	echo "skip: no openpyxl"
	exit 0
}
command -v pandoc >/dev/null || {
	echo "skip: no pandoc"
	exit 0
}
command -v soffice >/dev/null || {
	echo "skip: no soffice (LibreOffice)"
	exit 0
}
book=${POLL%.csv}.codebook.csv
kind-tabulate -c "$book" -w weight --agree -q 'kind_*' -f tidy "$POLL" >agree
kind-crosstab -c "$book" -w weight -q kind_policy -b Gender=gender \
    -f tidy "$POLL" >banner
printf 'title: Kindness\n' >study
kind-report -s study -f md agree banner >tables.md
pandoc -f markdown -o tables.docx <tables.md
"$python" "$KIND/test/kind-report/office_check.py" tables.md tables.docx
kind-report -s study -o tables.xlsx agree banner
soffice -env:UserInstallation="file://$PWD/profile" --headless \
    --convert-to ods tables.xlsx >/dev/null 2>&1
"$python" "$KIND/test/kind-report/office_check.py" tables.xlsx tables.ods
