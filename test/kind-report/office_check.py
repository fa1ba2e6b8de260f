#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""office_check.py FROM TO

What pandoc or LibreOffice made of a report: tables.docx of tables.md, or
tables.ods of tables.xlsx.  Prints "ok NAME" or "not ok NAME: WHY" for each
thing that has to be kept.
"""
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

import openpyxl

sys.dont_write_bytecode = True  # the tests leave no files here
from checks import Checks

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"
TITLE = "{http://purl.org/dc/elements/1.1/}title"


def text_of(element):
    return "".join(element.itertext()).replace("\u2019", "'").strip()


def part(path, name):
    with zipfile.ZipFile(path) as archive:
        return tree.fromstring(archive.read(name))


def markdown_tables(text):
    """Lists of rows of cells, without the dashes below the headings."""
    tables = []
    for block in re.findall(r"(?:^\|.*\n)+", text, re.M):
        rows = [[re.sub(r"\\(.)", r"\1", cell.strip()) for cell in
                 line.strip("|\n ").split(" |")] for line in
                block.splitlines()]
        tables.append(rows[:1] + rows[2:])
    return tables


def check_word(checks, path, made):
    with open(path, encoding="utf-8") as stream:
        source = stream.read()
    body = part(made, "word/document.xml")
    wanted = markdown_tables(source)
    found = [[[text_of(cell) for cell in row.iter(WORD + "tc")]
              for row in table.iter(WORD + "tr")]
             for table in body.iter(WORD + "tbl")]
    checks.check("every figure is in a table", found == wanted, found[:1])
    checks.check("tables have one row of headings", all(
        len(list(table.iter(WORD + "tblHeader"))) == 1
        for table in body.iter(WORD + "tbl")))
    headings = [text_of(p) for p in body.iter(WORD + "p")
                if any(style.get(WORD + "val").startswith("Heading")
                       for style in p.iter(WORD + "pStyle"))]
    checks.check("headings are headings", headings == re.findall(
        r"^#+ (.*)", source, re.M), headings)
    checks.check("notes are there", "Linearised difference" in text_of(body))
    for table, rows in zip(body.iter(WORD + "tbl"), wanted):
        widths = [int(w.get(WORD + "w")) for w in table.iter(WORD + "gridCol")]
        if max(len(" | ".join(row)) for row in rows) > 72:  # else all fits
            checks.check("labels have the widest column",
                         widths[0] > max(widths[1:]), widths)


def repeated(element, what):
    return int(element.get(TABLE + what, "1"))


def ods_row(row):
    """Values of its cells by column from 1, without empty ones."""
    values, at = {}, 1
    for cell in row:
        text = "\n".join("".join(p.itertext()) for p in cell)
        number = cell.get(OFFICE + "value")
        behind = at + repeated(cell, "number-columns-repeated")
        if text:
            values.update(dict.fromkeys(range(at, behind),
                                        float(number) if number else text))
        at = behind
    return values


def ods_cells(table):
    """Values of cells by (row, column)."""
    values, at = {}, 1
    for row in table.iter(TABLE + "table-row"):
        cells = ods_row(row)
        behind = at + repeated(row, "number-rows-repeated")
        if cells:
            values.update({(r, c): value for r in range(at, behind)
                           for c, value in cells.items()})
        at = behind
    return values


def check_sheets(checks, path, made):
    book = openpyxl.load_workbook(path)
    content = part(made, "content.xml")
    sheets = list(content.iter(TABLE + "table"))
    checks.check("the sheets are the same", [
        s.get(TABLE + "name") for s in sheets] == book.sheetnames)
    for sheet, worksheet in zip(sheets, book.worksheets):
        wanted = {(cell.row, cell.column): cell.value
                  for row in worksheet for cell in row
                  if cell.value is not None}
        found = ods_cells(sheet)
        checks.check("every cell is the same", wanted.keys() == found.keys()
                     and all(abs(found[k] - v) < 1e-9 if isinstance(
                         v, (int, float)) else found[k] == v
                         for k, v in wanted.items()), worksheet.title)
    links = [a.get(LINK) for a in content.iter() if a.get(LINK)]
    wanted = ["#" + cell.hyperlink.location.replace("!", ".")
              for worksheet in book.worksheets for row in worksheet
              for cell in row if cell.hyperlink]
    checks.check("links are there", sorted(links) == sorted(wanted), links)
    marks = {mark.get(TABLE + "name")
             for mark in content.iter(TABLE + "database-range")}
    checks.check("marks of tables are there", {
        name for worksheet in book.worksheets
        for name in worksheet.tables} <= marks, marks)
    checks.check("headings are repeated in print", len(list(content.iter(
        TABLE + "table-header-rows"))) >= len(sheets))
    titles = [e.text for e in part(made, "meta.xml").iter(TITLE)]
    checks.check("the title is there", titles == [book.properties.title],
                 titles)


def main(arguments):
    checks = Checks(True)
    path, made = arguments
    if made.endswith(".docx"):
        check_word(checks, path, made)
    else:
        check_sheets(checks, path, made)
    return checks.report()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
