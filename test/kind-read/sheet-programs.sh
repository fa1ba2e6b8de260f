#!/bin/sh
# Workbooks of openpyxl, of gnumeric in both formats, and of kind-report: each
# cell is what openpyxl reads there.  Gnumeric writes dates of .ods files to the
# second and without midnight.
python=/usr/bin/python3
"$python" -c 'import openpyxl' 2>/dev/null || {
	echo "skip: no openpyxl"
	exit 0
}
command -v ssconvert >/dev/null || {
	echo "skip: no ssconvert (gnumeric)"
	exit 0
}
"$python" - <<'P'
import datetime
import random

import openpyxl

random.seed(7)
dates = ['yyyy-mm-dd', 'dd/mm/yy hh:mm', 'd. mmmm yyyy']
numbers = ['0%', '0.00', '"n = "0', '#,##0.00 [$€-407]', '@', '0.0E+00']
words = ['Agree', 'a, b', 'say "no"', '007', '1e5', '=not', "it's", 'ä€漢',
         'TRUE', '#N/A', 'two\nlines', '-', '2020-04-03']
for year, epoch in (1900, openpyxl.utils.datetime.CALENDAR_WINDOWS_1900), \
        (1904, openpyxl.utils.datetime.CALENDAR_MAC_1904):
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    sheet.append(['c%d' % i for i in range(40)])
    for row in range(300):
        sheet.append([row] + [random.choice([
            None, random.choice(words), random.randrange(10 ** 6),
            random.random(), random.uniform(-1e9, 1e9),
            random.randrange(86400, 5 * 10 ** 9) / 86400, True, False,
            datetime.datetime(2020, 1, 1) + datetime.timedelta(
                seconds=random.randrange(10 ** 8)),
            datetime.date(1950, 1, 1) + datetime.timedelta(
                days=random.randrange(30000)),
            datetime.time(random.randrange(24), random.randrange(60), 5)])
            for _ in range(39)])
        for column in range(2, 41):
            cell = sheet.cell(row + 2, column)
            if isinstance(cell.value, str):
                cell.data_type = 's'  # no formula, no error
            elif isinstance(cell.value, (int, float)) and \
                    not isinstance(cell.value, bool) and \
                    random.random() < 0.5:
                cell.number_format = random.choice(
                    dates if 1 <= cell.value < 10 ** 5 else numbers)
    book.save('from-%d.xlsx' % year)
P
cat >compare.py <<'P'
import csv
import datetime
import sys

import openpyxl


def text(v):
    if v is None:
        return ''
    if isinstance(v, bool):
        return str(v).upper()
    if isinstance(v, float):
        return v
    if isinstance(v, datetime.timedelta):
        ms = round(v / datetime.timedelta(milliseconds=1))
        s = '%02d:%02d:%02d' % (ms // 3600000, ms // 60000 % 60,
                                ms // 1000 % 60)
        ms %= 1000
        return s + (('.%03d' % ms).rstrip('0') if ms else '')
    if isinstance(v, datetime.datetime):
        return str(v)
    return str(v).replace('\n', ' ')


def same(ours, theirs):
    want = text(theirs)
    if isinstance(want, float):
        return ours != '' and float(ours) == want
    if isinstance(theirs, (datetime.datetime, datetime.time)):
        if '.' in want:
            want = want.rstrip('0')
        if want.endswith(' 00:00:00') and ours + ' 00:00:00' == want:
            return True
    return ours == want


ours = list(csv.reader(open(sys.argv[1])))
sheet = openpyxl.load_workbook(sys.argv[2], data_only=True).active
wrong = cells = 0
for row, theirs in zip(ours, sheet.iter_rows(values_only=True)):
    for a, b in zip(row, theirs):
        cells += 1
        if not same(a, b):
            wrong += 1
            if wrong < 9:
                print(repr(a), repr(b))
print(len(ours), 'rows', cells, 'cells', wrong, 'differ')
P
for year in 1900 1904; do
	kind-read from-$year.xlsx >ours.csv 2>said
	echo "from $year: status $?"
	"$python" -W ignore compare.py ours.csv from-$year.xlsx
	ssconvert from-$year.xlsx g.xlsx >said 2>&1
	kind-read g.xlsx 2>said | cmp - ours.csv && echo 'gnumeric: same'
	ssconvert from-$year.xlsx g.ods >said 2>&1
	kind-read g.ods 2>said | sed 's/ 00:00:00//g' >g.csv
	sed 's/ 00:00:00//g' ours.csv | cmp - g.csv && echo 'OpenDocument: same'
done
