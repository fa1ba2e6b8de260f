# Workbooks with tables of a weighting, read back as in xlsx.sh.
python=/usr/bin/python3
"$python" -c 'import openpyxl' 2>/dev/null || {
	echo "skip: no openpyxl"
	exit 0
}
command -v ssconvert >/dev/null || {
	echo "skip: no ssconvert (gnumeric)"
	exit 0
}
check()
{
	"$python" "$KIND/test/kind-report/xlsx_check.py" "$@" >said 2>&1
	echo "status $?, $(grep -c '^ok' said) ok"
	sed '/^ok/d' said
}
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
