# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules for accessible spreadsheets, point by point."""
import re
import xml.etree.ElementTree
import zipfile

from checks import used
from table_streams import clean

CODE = re.compile(r"(\[(b|c|low|ns|s|ss|sss|u|w|x|z)\])+$|none$")


def is_well_formed(part):
    try:
        xml.etree.ElementTree.fromstring(part)
    except xml.etree.ElementTree.ParseError:
        return False
    return True


def check_book(checks, path, book):
    names = book.sheetnames
    checks.check("C3 01: the first sheet is Cover_sheet",
                 names[0] == "Cover_sheet", names[0])
    checks.check("C3 02: contents and notes stand before the tables",
                 names[1:3] == ["Contents", "Notes"], names[:3])
    checks.check("C3 03: names of sheets differ, whatever their case",
                 len({name.lower() for name in names}) == len(names))
    for name in names:
        checks.check("C3 04: names of sheets are plain and short",
                     re.fullmatch(r"\w{1,31}", name, re.ASCII), name)
        checks.check("C3 05: no sheet is blank", used(book[name]), name)
        checks.check("C3 06: no sheet is hidden",
                     book[name].sheet_state == "visible", name)
    checks.check("C3 07: the document has a title",
                 bool(book.properties.title))
    checks.check("C3 09: the first sheet is the active one",
                 book.active.title == names[0], book.active.title)
    checks.check("C3 10: the default font is Arial of 12 points",
                 book._fonts[0].name == "Arial" and book._fonts[0].sz >= 12)
    with zipfile.ZipFile(path) as archive:
        members = archive.namelist()
        custom = "docProps/custom.xml"
        checks.check("C3 08: the document has a language",
                     custom in members and re.search(
                         b'name="Language"><vt:lpwstr>[^<]',
                         archive.read(custom)))
        checks.check("C3 11: there are no macros, images or drawings",
                     not any(re.search("vba|media|drawing", name)
                             for name in members))
        for name in members:
            checks.check("C3 12: every part is well-formed",
                         is_well_formed(archive.read(name)), name)
        styles = archive.read("xl/styles.xml").decode()
        checks.check("C3 13: no style fills a background", not re.search(
            'patternType="(?!none|gray125)', styles))
        strings = archive.read("xl/sharedStrings.xml")
        bad = [text for text in xml.etree.ElementTree.fromstring(
            strings).itertext() if text != clean(text) and text.strip("\n")]
        checks.check("C3 14: no text holds control characters", not bad,
                     bad[:1])


def check_page(checks, worksheet):
    """What holds for each sheet."""
    name = worksheet.title
    view = worksheet.sheet_view
    checks.check("C3 15: the cursor is in A1", all(
        s.activeCell in (None, "A1") for s in view.selection), name)
    checks.check("C3 16: no panes are frozen",
                 worksheet.freeze_panes is None and view.pane is None, name)
    checks.check("C3 17: no cells are merged",
                 not worksheet.merged_cells.ranges, name)
    checks.check("C3 18: there are no filters",
                 worksheet.auto_filter.ref is None and not any(
                     t.autoFilter for t in worksheet.tables.values()), name)
    checks.check("C3 19: no row or column is hidden", not any(
        d.hidden for d in list(worksheet.row_dimensions.values()) +
        list(worksheet.column_dimensions.values())), name)
    checks.check("C3 20: one table, marked up", len(worksheet.tables) == 1,
                 name)
    table = list(worksheet.tables.values())[0]
    checks.check("C3 21: its name says what it is", re.fullmatch(
        r"[a-z_][a-z0-9_]{4,}", table.name.lower()) and not
        re.fullmatch(r"Table\d+", table.name), table.name)
    checks.check("C3 22: it has one row of headings",
                 table.headerRowCount in (None, 1), name)
    checks.check("C3 23: it has no style of its own",
                 table.tableStyleInfo is None or
                 not table.tableStyleInfo.name, name)
    cells = worksheet[table.ref]
    checks.check("C3 24: it starts in column A", cells[0][0].column == 1,
                 table.ref)
    checks.check("C3 25: nothing stands below it or beside it",
                 worksheet.max_row == cells[-1][0].row and
                 worksheet.max_column == cells[0][-1].column, name)
    checks.check("C3 26: no cell of it is empty", all(
        cell.value not in (None, "") for row in cells for cell in row), name)
    headings = [str(cell.value) for cell in cells[0]]
    checks.check("C3 27: headings differ", len({h.casefold() for h in
                                                headings}) == len(headings),
                 name)
    checks.check("C3 28: headings have up to 255 characters", all(
        len(h.encode("utf-16-le")) <= 510 for h in headings), name)
    checks.check("C3 29: headings are those of the mark-up", headings == [
        c.name.replace("_x005F", "") for c in table.tableColumns], name)
    above = [worksheet.cell(row, 1).value
             for row in range(1, cells[0][0].row)]
    checks.check("C3 30: statements stand above, one a row, in column A",
                 all(above) and all(
                     worksheet.cell(row, column).value is None
                     for row in range(1, cells[0][0].row)
                     for column in range(2, worksheet.max_column + 1)), name)
    checks.check("C3 31: one of them says that there is one table",
                 "This worksheet contains one table." in above, name)
    check_print(checks, worksheet)
    check_cells(checks, worksheet, cells)


def column_widths(worksheet):
    """Of all columns, in points: a digit of Arial has 6.67."""
    widths = {}
    for d in worksheet.column_dimensions.values():
        for column in range(d.min, d.max + 1):
            widths[column] = d.width * 6.67
    return [widths[c + 1] for c in range(worksheet.max_column)]


def check_print(checks, worksheet):
    """A4 across is 841.9 points wide."""
    name = worksheet.title
    table = list(worksheet.tables.values())[0]
    heading = re.match(r"A(\d+)", table.ref).group(1)
    scale = (worksheet.page_setup.scale or 100) / 100
    widths = column_widths(worksheet)
    margins = worksheet.page_margins
    room = 841.9 - 72 * (margins.left + margins.right)
    ends = [b.id for b in worksheet.col_breaks.brk] + [len(widths)]
    checks.check("print: letters have 8 points at least",
                 not worksheet.sheet_properties.pageSetUpPr.fitToPage and
                 12 * scale >= 8, "%s: %s" % (name, scale))
    left, right = worksheet.oddFooter.left, worksheet.oddFooter.right
    checks.check("print: so have the footers, with sheet and page",
                 (left.text, right.text) == ("&A", "Page &P of &N") and
                 all(part.font == "Arial,Regular" and part.size * scale >= 8
                     for part in (left, right)), left.text)
    checks.check("print: pages have headings and labels",
                 worksheet.print_title_rows == "$%s:$%s" % (heading, heading)
                 and worksheet.print_title_cols == "$A:$A",
                 worksheet.print_title_rows)
    checks.check("print: pages are as wide as the paper", all(
        (widths[0] + sum(widths[max(start, 1):end])) * scale <= room
        for start, end in zip([0] + ends, ends)), name)
    checks.check("print: one page is used where it is enough",
                 len(ends) == 1 or sum(widths) * 0.67 > 0.97 * room, name)
    high = sum(worksheet.row_dimensions[row].height or
               worksheet.sheet_format.defaultRowHeight
               for row in range(1, worksheet.max_row + 1))
    room = 595.3 - 72 * (margins.top + margins.bottom)
    checks.check("print: and not two below each other either",
                 len(ends) > 1 or high * scale <= room or
                 high * 0.67 > 0.94 * room, "%s: %s" % (name, high))


def check_cells(checks, worksheet, cells):
    name = worksheet.title
    for cell in used(worksheet):
        where = "%s!%s" % (name, cell.coordinate)
        checks.check("C3 32: no cell is a formula", cell.data_type in "sn",
                     where)
        checks.check("C3 33: fonts are Arial of 12 points or more",
                     cell.font.name == "Arial" and cell.font.sz >= 12, where)
        checks.check("C3 34: text wraps", cell.alignment.wrap_text, where)
        checks.check("C3 35: text is not turned",
                     not cell.alignment.textRotation, where)
        checks.check("C3 36: no cell is filled",
                     cell.fill.patternType is None, where)
        checks.check("C3 37: no font has a colour of its own",
                     cell.font.color is None or
                     cell.font.color.type == "theme", where)
        if cell.data_type == "n":
            checks.check("C3 38: numbers are right-aligned",
                         cell.alignment.horizontal == "right", where)
            checks.check("C3 39: numbers have commas between thousands",
                         "#,##0" in cell.number_format, where)
    for row in cells[1:]:
        for cell in row:
            text = str(cell.value)
            numeric = cell.alignment.horizontal == "right"
            checks.check("C3 40: among numbers there are only codes",
                         not numeric or cell.data_type == "n" or
                         CODE.match(text), "%s!%s: %r" % (
                             name, cell.coordinate, text))
            checks.check("C3 41: no note is in a data cell",
                         not numeric or "[note" not in text, text)
            checks.check("C3 42: no signs stand for figures",
                         not numeric or text not in ("-", "*", ".", ":",
                                                     "NA", "N/A"), text)


def notes_of(worksheet):
    rows = list(worksheet.iter_rows(values_only=True))
    head = rows.index(("Note number", "Note text"))
    return {int(number[6:-1]): text for number, text in rows[head + 1:]
            if number != "none"}


def check_notes(checks, book, notes):
    said = set()
    for worksheet in book.worksheets[3:]:
        for cell in used(worksheet):
            for found in re.findall(r"\[note ([0-9,]+)\]", str(cell.value)):
                said |= {int(n) for n in found.split(",")}
    checks.check("C3 43: every note that is referred to is there",
                 said <= set(notes), said - set(notes))
    checks.check("C3 44: every note is referred to", set(notes) <= said,
                 set(notes) - said)
    checks.check("C3 45: notes are numbered from 1",
                 list(notes) == list(range(1, len(notes) + 1)))
    checks.check("C3 46: no note stands twice",
                 len(set(notes.values())) == len(notes))


def check_table_page(checks, worksheet, number, cover):
    """What holds for sheets of figures."""
    name = worksheet.title
    table = list(worksheet.tables.values())[0]
    first = worksheet[table.ref][0][0].row
    above = [worksheet.cell(row, 1).value for row in range(1, first)]
    checks.check("C3 47: the title has the number of the table",
                 above[0].startswith("Table %d: " % number) and
                 (name + "_").startswith("Table_%d_" % number), name)
    checks.check("C3 48: the second statement says that there is one table",
                 above[1] == "This worksheet contains one table.", name)
    checks.check("C3 49: where notes are is said", "[note" not in above[0] or
                 above[2].startswith("Notes are in the worksheet Notes"),
                 name)
    codes = set()
    for row in worksheet[table.ref][1:]:
        for cell in row[1:]:
            if isinstance(cell.value, str) and CODE.match(cell.value):
                codes |= set(re.findall(r"\[\w+\]|none", cell.value))
    key = " ".join(a for a in above if a.startswith("Shorthand:"))
    for code in codes:
        checks.check("C3 50: the key of a table has every code in it",
                     code + " = " in key, "%s: %s" % (name, code))
        checks.check("C3 51: the cover has every code",
                     "Shorthand: " + code in cover, code)
    for cell in worksheet[table.ref][0]:
        heading = str(cell.value)
        checks.check("C3 52: units are in brackets in headings",
                     cell.alignment.horizontal != "right" or
                     heading.endswith(")") or "base" in heading.lower() or
                     re.search("(^|: )p of", heading) or
                     "[note" in heading,
                     heading)


def check_contents(checks, book):
    rows = list(book["Contents"].iter_rows(values_only=True))
    head = rows.index(("Worksheet", "Table", "What it shows", "Figures"))
    listed = [row[0] for row in rows[head + 1:]]
    checks.check("C3 53: the contents list every sheet behind them",
                 listed == book.sheetnames[2:], listed[:3])
    cells = [row[0] for row in book["Contents"].iter_rows(min_row=head + 2)]
    checks.check("C3 54: and link to it", links_of(cells) == book.sheetnames[
        2:], links_of(cells))
    titles = ["%s: %s" % row[1:3] for row in rows[head + 2:]]
    checks.check("C3 55: with the titles of the sheets", titles == [
        re.sub(r" \[note [0-9,]+\]$", "", str(worksheet["A1"].value))
        for worksheet in book.worksheets[3:]], titles[:3])
    for worksheet in book.worksheets[2:] + [book["Cover_sheet"]]:
        cells = [row[0] for row in worksheet.iter_rows()]
        notes = any("Notes are in" in str(cell.value) for cell in cells)
        checks.check("C3 56: sheets link to the contents, and to their notes",
                     links_of(cells) == ["Notes"] * notes + ["Contents"],
                     worksheet.title)


def links_of(cells):
    """The sheets that cells link to, whose first cell is meant."""
    return [re.fullmatch("'(.*)'!A1", cell.hyperlink.location).group(1)
            for cell in cells if cell.hyperlink]
