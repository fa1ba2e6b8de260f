#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""looks_check.py TABLES.md PAGE.html BOOK.xlsx BANNER.xlsx

Has a report the cells that kind-crosstab printed?  TABLES.md is what it
printed in Markdown.  In the page each cell has to be the same text; in the
workbooks each number, rounded as its format says, has to be the figure, and
what stands for one the same code.  In the accessible workbook a share that is
nobody's or rounds to 0 has its sign in no cell, so it is not compared there.
Prints a line for what differs, and how many cells were compared.
"""
import html.parser
import re
import sys
from decimal import ROUND_HALF_UP, Decimal

import openpyxl

SIGNS = ("-", "*", "[w]", "[low]")


def markdown(path):
    """Tables as lists of rows of cells, the headings left out."""
    tables, rows = [], None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("|"):
                rows = None
            elif rows is None:
                rows = []
                tables.append(rows)
            elif not line.startswith("| ---"):
                rows.append([re.sub(r"\\(.)", r"\1", cell.strip())
                             for cell in line.strip()[1:-1].split("|")])
    return tables


class Page(html.parser.HTMLParser):
    """The same of a page; a label that spans two rows stands in the first."""

    def __init__(self, path):
        super().__init__()
        self.tables, self.cell = [], None
        self.body = self.spans = False
        with open(path, encoding="utf-8") as page:
            self.feed(page.read())

    def handle_starttag(self, tag, attributes):
        if tag == "tbody":
            self.body = True
            self.tables.append([])
        elif tag == "tr" and self.body:
            self.tables[-1].append([""] if self.spans else [])
            self.spans = False
        elif tag in ("td", "th") and self.body:
            self.cell = ""
            self.spans |= ("rowspan", "2") in attributes

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell is not None:
            self.tables[-1][-1].append(self.cell)
            self.cell = None
        elif tag == "tbody":
            self.body = False


def shown(cell):
    """What a cell shows: text, or a number as its format says."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, str):
        return cell.value
    form = cell.number_format
    literal = re.fullmatch(r'"([^"]*)"', form)
    if literal:
        return literal.group(1)
    before, number, behind = re.fullmatch(
        r'(?:"(.*)")?(#,##0(?:\.0+)?)(?:"(.*)")?', form).groups(default="")
    places = len(number.split(".")[1]) if "." in number else 0
    rounded = Decimal(repr(float(cell.value))).quantize(
        Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return before + "{:,}".format(rounded) + behind


def wide(path):
    """Rows of a pollster's workbook, a figure and its letters as one cell."""
    found = []
    for row in (row for sheet in openpyxl.load_workbook(path).worksheets[2:]
                for row in sheet.iter_rows()):
        cells = [shown(cell) for cell in row]
        merged = [cells[0]]
        for text in cells[1:]:
            if re.fullmatch(r"[A-Za-z,]+( [tT][+-])?|[tT][+-]", text):
                merged[-1] += " " + text
            else:
                merged.append(text)
        found.append(merged)
    return [[c for i, c in enumerate(row) if i == 0 or c != ""]
            for row in found]


def accessible(path):
    """Rows of the tables of the other workbook: label, and what each column
    of the table has as figure and as count."""
    found = []
    for sheet in openpyxl.load_workbook(path).worksheets[3:]:
        area = list(sheet[list(sheet.tables.values())[0].ref])
        heads = [cell.value for cell in area[0]]
        for row in area[1:]:
            cells = [shown(cell) for cell in row]
            found.append((cells[0].removesuffix(" (net)"),
                          [c for c, h in zip(cells, heads) if
                           re.search(r"\((%|value|% or value)\)$", h) and
                           "interval" not in h],
                          [c for c, h in zip(cells, heads) if "count" in h]))
    return found


def figure(cell):
    """Without its letters, brackets and percent sign."""
    return re.sub(r" .*", "", cell).strip("()").rstrip("%")


def compare(what, found, wanted, compared):
    if found == wanted:
        compared[what] = compared.get(what, 0) + (
            1 if isinstance(wanted, str) else sum(map(len, wanted)))
    else:
        print("%s: found %r, wanted %r" % (what, found, wanted))


def check_wide(rows, tables, compared):
    """Each row in turn, without the bases of rows, which stand only in the
    page."""
    rest = iter(rows)
    for row in (row for table in tables for row in table):
        for found in rest:
            if len(found) > 1 and found == row[:len(found)]:
                compared["wide"] = compared.get("wide", 0) + len(found) - 1
                break
        else:
            print("wide: no row %r" % row)
            return


def check_accessible(rows, tables, compared):
    """Labels, figures and counts; a line below has only counts."""
    for row in (row for table in tables for row in table):
        if row[0] == "":
            wanted, found, what = row[1:], last[2], "counts"
        else:
            last = next((r for r in rows if r[0] == row[0]), None)
            if last is None:
                print("accessible: no row %r" % row[0])
                continue
            rows = rows[rows.index(last) + 1:]
            wanted, what = row[1:], "figures"
            found = last[1] if last[1] and last[1][0] != "[z]" else last[2]
        for one, other in zip(found, wanted):
            if figure(other) not in SIGNS and other not in SIGNS:
                compare(what, figure(one), figure(other), compared)


def main(arguments):
    if len(arguments) != 4:
        sys.exit(__doc__)
    tables, compared = markdown(arguments[0]), {}
    page = Page(arguments[1]).tables
    if len(page) != len(tables):
        print("page: %d tables, wanted %d" % (len(page), len(tables)))
    for found, wanted in zip(page, tables):
        compare("page", found, wanted, compared)
    check_accessible(accessible(arguments[2]), tables, compared)
    check_wide(wide(arguments[3]), tables, compared)
    print(", ".join("%s %d" % pair for pair in sorted(compared.items())))


if __name__ == "__main__":
    main(sys.argv[1:])
