# SPDX-License-Identifier: GPL-3.0-or-later
# others.py FORMAT TASK FILE STATUS OUTPUT ERRORS: say in a few words whether a
# program that bench/others ran has the right answer, from what Python's csv
# module finds in the file.  FORMAT is tsv, or tidy, or pspp.
# others.py strays KIND: write 100,000 rows, a line each, with 50 stray quotes.
import csv
import io
import sys
from fractions import Fraction


def is_number(text):
    return text.replace(".", "", 1).isdigit()


def percents(text):
    """{answer: percent}, {(answer, gender): percent} of tab-separated lines"""
    rows = [line.split("\t") for line in text.splitlines()]
    return {tuple(row[:-1]): float(row[-1]) for row in rows
            if len(row) > 1 and is_number(row[-1].strip())}


def percents_tidy(text):
    rows = [row for row in rows_of(text)
            if row["kind"] == "answer" and row["percent"] != ""]
    table = any(row["break"] != "Total" for row in rows)
    return {(row["row"], row["column"]) if table else (row["row"],):
            float(row["percent"]) for row in rows
            if row["break"] != "Total" or not table}


def percents_pspp(text):
    """of FREQUENCIES, the valid percent; of CROSSTABS, that of columns"""
    found, columns = {}, []
    for row in csv.reader(io.StringIO(text)):
        if len(row) < 5:
            continue
        values = [cell.rstrip("%") for cell in row[3:]]
        if row[:3] == ["", "", ""]:
            columns = row[3:]
        elif row[2] == "Column %":
            found.update({(row[1], column): float(value) for column, value
                          in zip(columns, values) if column and row[1]})
        elif row[0] in ("Valid", "") and row[1] and is_number(values[1]):
            found[(row[1],)] = float(values[1])
    return found


def read(path):
    with open(path, newline="", encoding="utf-8", errors="replace") as f:
        return f.read()


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def kept(row):
    return (row["gender"] == "Female" and int(row["age"]) >= 18
            and row["region"] == "Wales")


def expected(task, rows):
    """exact percents, by answer, or by answer and gender"""
    sums, totals = {}, {}
    for row in rows:
        if row["q20"] == "":
            continue
        column = row["gender"] if task == "table" else None
        key = (row["q20"], column) if column else (row["q20"],)
        weight = Fraction(row["weight"])
        sums[key] = sums.get(key, 0) + weight
        totals[column] = totals.get(column, 0) + weight
    return {key: 100 * total / totals[key[1] if len(key) > 1 else None]
            for key, total in sums.items()}


def judge_percents(task, form, rows, text):
    want = expected(task, rows)
    reader = {"tsv": percents, "tidy": percents_tidy, "pspp": percents_pspp}
    have = reader[form](text)
    off = [abs(float(want[key]) - have[key]) for key in want if key in have]
    if not off:
        return "no figures"
    if len(have) != len(want) or len(off) != len(want):
        return (f"wrong: {len(have):,} figures, {len(off):,} of them among "
                f"the {len(want):,}")
    # a percent in one decimal is right
    if max(off) > 0.0501:
        return f"wrong: up to {max(off):.2g} points"
    return "right"


def judge_filter(rows, text):
    try:
        have = [(row["id"], row["comment"]) for row in rows_of(text)]
    except (KeyError, csv.Error):
        return "no rows"
    want = [(row["id"], row["comment"]) for row in rows if kept(row)]
    if len(have) != len(want):
        return f"wrong: {len(have):,} rows, not {len(want):,}"
    changed = sum(a != b for a, b in zip(have, want))
    return f"wrong: {changed:,} comments changed" if changed else "right"


def judge_count(rows, text):
    numbers = [word.replace(",", "") for word in text.split()]
    numbers = [word for word in numbers if word.isdigit()]
    if not numbers:
        return "no number"
    if int(numbers[-1]) != len(rows):
        return f"wrong: {int(numbers[-1]):,} rows"
    return "right"


def judge_strays(form, text):
    counts = {}
    if form == "tsv":
        for line in text.splitlines():
            cells = line.rsplit("\t", 1)
            if len(cells) == 2 and cells[1].strip().isdigit():
                counts[cells[0]] = int(cells[1])
    elif form == "tidy":
        counts = {row["row"]: int(row["unweighted"])
                  for row in rows_of(text) if row["kind"] == "answer"}
    else:
        for row in csv.reader(io.StringIO(text)):
            if len(row) > 3 and row[1] and row[2].isdigit():
                counts[row[1]] = int(row[2])
    total, agree = sum(counts.values()), counts.get("Agree", 0)
    if (total, agree) == (100000, 50000):
        return "right"
    return f"wrong: {total:,}, {agree:,} agree"


def judge(form, task, path, status, output, errors):
    text, said = read(output), read(errors)
    if status != "0":
        return "refused"
    if task == "strays":
        verdict = judge_strays(form, text)
    else:
        rows = rows_of(read(path))
        verdict = (judge_count(rows, text) if task == "count" else
                   judge_filter(rows, text) if task == "filter" else
                   judge_percents(task, form, rows, text))
    if said or "warning:" in text:
        verdict += ", warned"
    return verdict


def strays(kind):
    """100,000 rows: half agree, and 50 of the second half have the quote"""
    cell = {"inside": '5" pipe', "after": '"No" they said',
            "open": '"kind of'}[kind]
    print("id,comment,answer")
    for i in range(1, 100001):
        stray = i > 50000 and i % 1000 == 0
        comment = cell if stray else "nothing to add"
        print(f"{i},{comment},{'Agree' if i % 4 < 2 else 'Disagree'}")


if sys.argv[1] == "strays":
    strays(sys.argv[2])
else:
    print(judge(*sys.argv[1:]))
