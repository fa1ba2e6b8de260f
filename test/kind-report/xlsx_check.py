#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""xlsx_check.py [-bmr] [-f NEWEST] [-l LAST.tidy]... [-n NOTICE]
    [-w WAVE=WAVE.tidy]... BOOK.xlsx STREAM.tidy...

Reads a workbook back, with openpyxl and as the CSV files that gnumeric's
ssconvert makes of it, and compares every figure with the table streams that
it was made from; and asserts the rules of the UK's Government Statistical
Service for accessible spreadsheets.  Prints a line "ok NAME" for each point
and "not ok NAME: WHY" for what does not hold; then the status is 1.

-m: the report shows no intervals.  -l: the stream of the last wave.
-w: the streams of earlier waves.  -f: what the newest one is called.
-r: the data are synthetic, so records.
-n: the notice of the study, which stands on every sheet.
-b: BOOK is a pollster's workbook (--banner), which has its own rules.
"""
import getopt
import os
import sys
import traceback

import openpyxl

sys.dont_write_bytecode = True  # the tests leave no files here
from checks import Checks, used
from table_streams import INTERVIEWED, RECORDS, read_streams, views
from xlsx_figures import Sheet, check_view
from xlsx_rules import (check_book, check_contents, check_notes, check_page,
                        check_table_page, notes_of)
from xlsx_shown import check_displayed
from xlsx_wide import check_wide


def check_accessible(checks, path, book, tables, last, waves, newest):
    wanted = views(tables, last, waves, newest)
    check_book(checks, path, book)
    for worksheet in book.worksheets:
        check_page(checks, worksheet)
    notes = notes_of(book["Notes"])
    check_notes(checks, book, notes)
    check_contents(checks, book)
    cover = {row[0] for row in book["Cover_sheet"].values}
    checks.check("figures: a sheet for each table of the report",
                 len(wanted) == len(book.worksheets) - 3,
                 "%d, %d" % (len(wanted), len(book.worksheets) - 3))
    for i, (worksheet, view) in enumerate(zip(book.worksheets[3:], wanted)):
        check_table_page(checks, worksheet, i + 1, cover)
        check_view(checks, Sheet(worksheet, notes), view, last)


def check_all(checks, options, path, streams):
    book = openpyxl.load_workbook(path)
    people = RECORDS if ("-r", "") in options else INTERVIEWED
    tables = read_streams(streams, people)
    waves = {wave: read_streams([path], people) for wave, path in
             [value.split("=", 1) for name, value in options if name == "-w"]}
    newest = dict(options).get("-f", "This wave")
    for notice in [value for name, value in options if name == "-n"]:
        for worksheet in book.worksheets:
            checks.check("the notice stands on every sheet", notice in
                         [cell.value for cell in used(worksheet)],
                         worksheet.title)
    if ("-b", "") in options:
        check_wide(checks, book, tables, waves, newest)
    else:
        check_accessible(checks, path, book, tables, read_streams(
            [value for name, value in options if name == "-l"]), waves,
            newest)
    check_displayed(checks, path, book)


def main(arguments):
    options, rest = getopt.getopt(arguments, "bf:l:mn:rw:")
    if len(rest) < 2:
        sys.exit(__doc__)
    checks = Checks(("-m", "") not in options)
    try:
        check_all(checks, options, rest[0], rest[1:])
    except Exception as why:  # what has to be there is not: a fault as well
        where = traceback.extract_tb(why.__traceback__)[-1]
        checks.check("every check comes to its end", False, "%s, line %d: %r" %
                     (os.path.basename(where.filename), where.lineno, why))
    return checks.report()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
