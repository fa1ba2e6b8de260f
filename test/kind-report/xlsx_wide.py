# SPDX-License-Identifier: GPL-3.0-or-later
"""The pollster's workbook: is every figure of it equal to the table streams,
does it lead from its contents to each table and back, and can it be printed?"""
import re

import openpyxl.utils

from checks import used
from table_streams import (NOT_THERE, base_fields, clean, figure, questions,
                           sections, trends, weightings)
from xlsx_figures import expect, same

DIGIT = 5.56  # points of a digit of Arial 10
NARROW = dict.fromkeys(" ,ft+I", 0.278) | dict.fromkeys("ijl", 0.222) | {
    "r": 0.333, "J": 0.5}  # ems of Helvetica, in Adobe's AFM files
PAGE = 842 - 2 * 0.3 * 72  # points: A4 across without its margins


class Place:
    """A table on its sheet: the row of its title, the rows of headings."""

    def __init__(self, checks, book, number, link):
        name, cell = re.fullmatch("'?([^']*)'?!A([0-9]+)", link).groups()
        self.sheet = book[name]
        self.row = int(cell)
        self.head = int(re.sub("[^0-9]", "", self.sheet.freeze_panes)) - 1
        title = self.sheet.cell(self.row, 1)
        checks.check("banner: contents lead to the table's number",
                     re.match(r"Table %d(\.|$)" % number, title.value or ""),
                     "%s: %r" % (link, title.value))
        for row in (self.row, self.below()):
            back = self.sheet.cell(row, 1).hyperlink
            checks.check("banner: a table leads back to the contents",
                         back and back.location == "Contents!A1", link)

    def below(self):
        """The row of the link back."""
        row = self.row
        while self.sheet.cell(row, 1).value != "Contents":
            row += 1
        return row


def merged_areas(sheet):
    found = {}
    for area in sheet.merged_cells.ranges:
        for column in range(area.min_col, area.max_col + 1):
            found[area.min_row, column] = area
    return found


def wide_columns(checks, place, table):
    """Where the columns of the table are, by break and label."""
    sheet, merged = place.sheet, merged_areas(place.sheet)
    lettered = any(table.letters.values())
    labels = place.head - lettered
    broken = table.before_base is not None or any(
        a != b for a, b in table.columns)
    found, last, name = {}, None, None
    for column in range(2, sheet.max_column + 1):
        text = sheet.cell(labels, column).value
        if text is None:
            continue
        above = merged.get((labels - 1, column))
        name = sheet.cell(labels - 1, above.min_col if above else
                          column).value if broken else None
        found.setdefault((name or text, text), column)
        widths = [sheet.column_dimensions[
            openpyxl.utils.get_column_letter(column + i)].width
                  for i in range(2 if (labels, column) in merged else 1)]
        if last and last[0] == name and name and name != "Total":
            checks.check("banner: columns of a break are equally wide",
                         last[1] == widths, "%s: %r" % (name, widths))
        last = (name, widths)
    if broken:
        checks.check("banner: a rule is below each break, and ends with it",
                     all(sheet.cell(labels - 1, at).border.bottom.style ==
                         ("thin" if a != b or table.before_base else None)
                         for (a, b), at in found.items()), sheet.title)
    checks.check("banner: a rule is below all headings",
                 all(sheet.cell(place.head, at).border.bottom.style == "thin"
                     for at in found.values()), sheet.title)
    return found


def points(sheet, first, last):
    return sum(sheet.column_dimensions[
        openpyxl.utils.get_column_letter(i)].width * DIGIT
               for i in range(first, last + 1))


def check_paper(checks, sheet, head, places):
    """No text is smaller than 8 of its 10 points, and none is cut off; pages
    begin with a break."""
    begins, last = set(), None
    for (name, _), at in places.items():
        if name != last:
            begins.add(at - 1)
        last = name
    pages = sorted(b.id for b in sheet.col_breaks.brk)
    setup, fits = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    scale = 0.8 if fits and fits.fitToPage else (setup.scale or 100) / 100
    checks.check("banner: it is printed across the paper",
                 setup.orientation == "landscape", sheet.title)
    checks.check("banner: its head and labels are on each page",
                 sheet.print_title_rows == "$1:$%d" % head and
                 sheet.print_title_cols == "$A:$A", sheet.title)
    checks.check("banner: text has 8 points on paper", scale >= 0.8, scale)
    checks.check("banner: pages begin with a break", begins >= set(pages),
                 "%s: %r" % (sheet.title, pages))
    checks.check("banner: pages are numbered",
                 "&P" in (sheet.oddFooter.right.text or ""), sheet.title)
    checks.check("banner: titles and notes have a third of a page",
                 not pages or points(sheet, 2, pages[0]) > PAGE / 3,
                 sheet.title)
    for first, last in zip([1] + pages, pages + [sheet.max_column]):
        checks.check("banner: columns fit a page", points(sheet, 1, 1) +
                     points(sheet, max(first + 1, 2), last) <= PAGE / scale,
                     "%s: %r at %r" % (sheet.title, pages, scale))


def wide_cell(checks, sheet, row, at, text, status):
    expect(checks, "banner: figures are equal to the stream",
           "%s%d" % (openpyxl.utils.get_column_letter(at), row),
           sheet.cell(row, at).value, text, status)


def check_letters(checks, place, row, at, record):
    beside = place.sheet.cell(row, at + 1)
    checks.check("banner: letters stand beside figures",
                 beside.value == record["sig"], row)
    width = place.sheet.column_dimensions[beside.column_letter].width - 0.7
    ems = sum(NARROW.get(c, 0.667 if c.isupper() else 0.5)
              for c in record["sig"])
    checks.check("banner: a column holds its letters",
                 ems <= width * 0.556,
                 "%s: %r" % (beside.coordinate, record["sig"]))


def wide_beside(checks, sheet, row, places, table, answer):
    """The last wave and the change beside the total, and differences."""
    def expect_at(place, text):
        at = places.get(place)
        value = sheet.cell(row, at).value if at else None
        checks.check("banner: what stands beside is equal to the stream",
                     same(value, text) if text else value is None or
                     isinstance(value, str), "%r, row %d: %r, %s" % (
                         place, row, value, text))
    if table.before_base:
        then, now = table.before.get(answer), table.changes.get(answer)
        expect_at(("Total", clean(table.before_base["column"])),
                  figure(then) if then else "")
        expect_at(("Total", "Change"), now["value"] if now else "")
    level = "%s%% interval: " % table.made["confidence"]
    names = [name for _, name in table.differences]
    for column, gaps in table.differences.items():
        shown = table.shown(column)
        name = (shown[1] if names.count(column[1]) == 1 else
                ": ".join(shown))
        for label, field in (("Difference", "value"),
                             (level + "lower", "lower"),
                             (level + "upper", "upper"), ("p", "p")):
            if field not in ("lower", "upper") or checks.intervals:
                expect_at((name, label), gaps.get(answer, {}).get(
                    field, ""))
            else:
                checks.check("banner: no interval where none is wanted",
                             (name, label) not in places, label)


def wide_table(checks, place, table):
    sheet, row = place.sheet, place.row
    places = wide_columns(checks, place, table)
    checks.check("banner: the wording stands beside the number",
                 sheet.cell(row, 2).value == (
                     table.over + clean(table.wording) if table.over or
                     table.wording != table.question else None),
                 sheet.cell(row, 2).value)
    while sheet.cell(row, 1).value != base_fields(table)[0][0]:
        row += 1
        if row > sheet.max_row:
            checks.check("banner: every table has its bases", False,
                         table.wording)
            return places
    checks.check("banner: the label of bases takes one line",
                 (sheet.row_dimensions[row].height or 13) <= 13, sheet.title)
    for _, field in base_fields(table):
        for column in table.columns:
            record = table.bases[column]
            wide_cell(checks, sheet, row, places[table.shown(column)],
                      record[field], NOT_THERE if table.over else "[c]")
        row += 1
    for wanted in table.rows:
        checks.check("banner: rows are those of the stream, in order",
                     (sheet.cell(row, 1).value or "") == clean(wanted[1]),
                     "%d: %r" % (row, wanted))
        for column in table.columns:
            at = places[table.shown(column)]
            record = table.cells[wanted, column]
            wide_cell(checks, sheet, row, at, figure(record),
                      record["status"])
            if record["sig"] and figure(record):
                check_letters(checks, place, row, at, record)
        wide_beside(checks, sheet, row, places, table, wanted[1])
        row += 1
    return places


def wide_weightings(checks, book, tables):
    """Every figure stands in the row of its label, table after table."""
    rows = iter(book["Weighting"].iter_rows(values_only=True)
                if tables else [])
    for table in tables:
        for wanted in table.rows:
            found = next((row for row in rows if row[0] == clean(wanted[1])),
                         ())
            for column in table.columns:
                text = figure(table.cells[wanted, column])
                checks.check("banner: figures of weightings are there",
                             text == "" or any(
                                 same(value, text) for value in found[1:]),
                             "%s, %s: %r" % (wanted, column, found))


def check_people(checks, table, value):
    """Of several waves from the smallest base to the largest."""
    columns = table.columns if table.over else table.columns[:1]
    known = [int(table.bases[c]["base_unweighted"]) for c in columns
             if table.bases[c]["base_unweighted"]]
    if known and min(known) < max(known):
        checks.check("banner: contents have the bases of waves", value ==
                     "{:,} to {:,}".format(min(known), max(known)), value)
    else:
        expect(checks, "banner: contents have the base", table.question,
               value, str(known[0]) if known else "", "[c]")


def check_contents(checks, book, tables):
    """Returns the place of each table."""
    found = []
    for row in book["Contents"].iter_rows():
        number = re.fullmatch("Table ([0-9]+)", str(row[0].value or ""))
        if not number:
            continue
        found.append(Place(checks, book, int(number[1]),
                           row[0].hyperlink.location))
        table = tables[len(found) - 1]
        checks.check("banner: contents have the wording", row[1].value ==
                     table.over + clean(table.wording), row[1].value)
        check_people(checks, table, row[4].value)
    checks.check("banner: contents have every table",
                 len(found) == len(tables), len(found))
    return found


def check_wide(checks, book, tables, waves, newest):
    asked = [table for _, group in sections(tables) for table in group
             if table in questions(tables)]
    asked += [view[1][0] for _, group in sections(tables)
              for view in trends(tables, group, waves, newest)]
    first, last = book.sheetnames[:2], book.sheetnames[2:]
    others = ["Weighting"] if weightings(tables) else []
    checks.check("banner: contents, method, tables, and one of weightings",
                 first == ["Contents", "Method"] and
                 last[len(last) - len(others):] == others and
                 (last[0].startswith("Banner") or last == [
                     "Table %d" % (i + 1) for i in range(len(asked))] +
                  others), book.sheetnames)
    for place, table in zip(check_contents(checks, book, asked), asked):
        places = wide_table(checks, place, table)
        check_paper(checks, place.sheet, place.head, places)
    wide_weightings(checks, book, weightings(tables))
    for worksheet in book.worksheets:
        for cell in used(worksheet):
            checks.check("banner: no cell is a formula",
                         cell.data_type in "sn", cell.coordinate)
