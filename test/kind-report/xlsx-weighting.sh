# Workbooks with tables of a weighting, read back as in xlsx.sh.
. "$KIND/test/kind-report/xlsx_begin"
w=$KIND/test/data/weighting.csv
. "$KIND/test/kind-report/weighting_streams"
kind-crosstab -w weight -q region -b gender -f tidy "$POLL" >banner
printf 'notice: Synthetic data\ntitle: A poll\n' >study
kind-report -s study -o all.xlsx "$w" banner wave2 mean nobody
check -n 'Synthetic data' all.xlsx "$w" banner wave2 mean nobody
kind-report -s study --banner -o banner.xlsx "$w" banner wave2 mean nobody
check -b -n 'Synthetic data' banner.xlsx "$w" banner wave2 mean nobody
kind-report -s study -o only.xlsx "$w"
check only.xlsx "$w"
printf 'synthetic: yes\n' >study
kind-report -s study -o records.xlsx "$w" banner
check -r records.xlsx "$w" banner
kind-report -s study --banner -o records.xlsx "$w" banner
check -b -r records.xlsx "$w" banner
