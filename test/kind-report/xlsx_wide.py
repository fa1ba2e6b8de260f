# SPDX-License-Identifier: GPL-3.0-or-later
"""The pollster's workbook: is every figure of it equal to the table streams?"""
import openpyxl.utils

from checks import used
from table_streams import (BASES, base_fields, clean, figure, questions,
                           sections, weightings)
from xlsx_figures import expect, same


def wide_columns(checks, sheet, tables):
    """Where the columns are, by break and label."""
    broken = any(a != b for table in tables for a, b in table.columns)
    breaks, found, merged = {}, {}, {}
    for area in sheet.merged_cells.ranges:
        for column in range(area.min_col, area.max_col + 1):
            merged[area.min_row, column] = sheet.cell(area.min_row,
                                                      area.min_col).value
    for column in range(2, sheet.max_column + 1):
        breaks[column] = broken and merged.get((1, column),
                                               sheet.cell(1, column).value)
        text = sheet.cell(2 if broken else 1, column).value
        if text is not None:
            found.setdefault((breaks[column] or text, text), column)
    lettered = any(any(table.letters.values()) for table in tables)
    checks.check("banner: its head stays in view", sheet.freeze_panes ==
                 "B%d" % (2 + broken + lettered), sheet.freeze_panes)
    checks.check("banner: its head is on each page of paper",
                 bool(sheet.print_title_rows), sheet.print_title_rows)
    checks.check("banner: it is printed across the paper",
                 sheet.page_setup.orientation == "landscape" and
                 sheet.sheet_properties.pageSetUpPr.fitToPage)
    return found


def wide_cell(checks, sheet, row, at, text, status):
    expect(checks, "banner: figures are equal to the stream",
           "%s%d" % (openpyxl.utils.get_column_letter(at), row),
           sheet.cell(row, at).value, text, status)


def wide_table(checks, sheet, row, table, places):
    """Returns the row behind the table."""
    while sheet.cell(row, 1).value != table.wording:
        row += 1
        if row > sheet.max_row:
            checks.check("banner: every table is there", False, table.wording)
            return row
    checks.check("banner: every table is there", True)
    while sheet.cell(row, 1).value != BASES[0][0]:
        row += 1
        if row > sheet.max_row:
            checks.check("banner: every table has its bases", False,
                         table.wording)
            return row
    for _, field in base_fields(table):
        for column in table.columns:
            wide_cell(checks, sheet, row, places[tuple(map(clean, column))],
                      table.bases[column][field], "[c]")
        row += 1
    for wanted in table.rows:
        checks.check("banner: rows are those of the stream, in order",
                     (sheet.cell(row, 1).value or "") == clean(wanted[1]),
                     "%d: %r" % (row, wanted))
        for column in table.columns:
            at = places[tuple(map(clean, column))]
            record = table.cells[wanted, column]
            wide_cell(checks, sheet, row, at, figure(record),
                      record["status"])
            if record["sig"] and figure(record):
                checks.check("banner: letters stand beside figures",
                             sheet.cell(row, at + 1).value == record["sig"],
                             row)
        row += 1
    return row


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


def check_wide(checks, book, tables):
    checks.check("banner: a cover, one sheet, and one of weightings",
                 book.sheetnames == ["Cover", "Banner"] + (
                     ["Weighting"] if weightings(tables) else []),
                 book.sheetnames)
    sheet = book["Banner"]
    places = wide_columns(checks, sheet, questions(tables))
    row = 1
    for _, group in sections(tables):
        for table in group:
            row = wide_table(checks, sheet, row, table, places)
    wide_weightings(checks, book, weightings(tables))
    for worksheet in book.worksheets:
        for cell in used(worksheet):
            checks.check("banner: no cell is a formula",
                         cell.data_type in "sn", cell.coordinate)
