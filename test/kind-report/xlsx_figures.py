# SPDX-License-Identifier: GPL-3.0-or-later
"""Is every figure of a workbook equal to the table streams?"""
import math
import re

from table_streams import (NOT_THERE, SHARES, base_fields, clean, figure,
                           net_of, twins)


class Sheet:
    """The marked up table of a worksheet."""

    def __init__(self, worksheet, notes):
        self.worksheet = worksheet
        self.table = list(worksheet.tables.values())[0]
        rows = list(worksheet[self.table.ref])
        self.first = rows[0][0].row
        self.headings = [cell.value for cell in rows[0]]
        self.rows = [[cell.value for cell in row] for row in rows[1:]]
        self.cells = rows[1:]
        self.at = {}
        for i, heading in enumerate(self.headings):
            note = re.search(r"\.\.\. \[note (\d+)\]$", heading)
            if note:
                heading = notes[int(note.group(1))].split(": ", 1)[1]
            self.at.setdefault(heading.lower(), i)

    def find(self, heading):
        return self.at.get(clean(heading).lower())


def same(value, text):
    return (isinstance(value, (int, float)) and not isinstance(value, bool)
            and math.isclose(value, float(text), rel_tol=1e-14,
                             abs_tol=1e-300))


def expect(checks, name, where, value, text, status):
    """The value is the number, or else a code that says why there is none."""
    if text != "":
        checks.check(name, same(value, text),
                     "%s: found %r, wanted %s" % (where, value, text))
    else:
        checks.check(name, value == (status or "[x]"),
                     "%s: found %r, wanted %s" % (where, value,
                                                  status or "[x]"))


def column_of(checks, sheet, heading):
    at = sheet.find(heading)
    checks.check("figures: every column is there", at is not None,
                 "%s: no column %r" % (sheet.worksheet.title, heading))
    return at


def check_cell(checks, sheet, row, record, heads):
    """One figure with all that belongs to it; heads are its headings."""
    where = "%s: %s" % (sheet.worksheet.title, record["row"])
    shown = figure(record)
    status = record["status"]
    at = column_of(checks, sheet, heads["figure"])
    if at is not None:
        expect(checks, "figures: equal to the stream", where, row[at], shown,
               status)
    for end in ("lower", "upper"):
        at = sheet.find(heads[end])
        wanted = record[end] != "" and checks.intervals
        checks.check("figures: an interval has columns of its own",
                     at is not None or not wanted,
                     "%s: no column %r" % (where, heads[end]))
        checks.check("figures: no interval where none is wanted",
                     at is None or checks.intervals, where)
        if at is not None:
            expect(checks, "figures: ends of intervals are equal", where,
                   row[at], record[end], "" if shown else status)
    at = sheet.find(heads["status"])
    checks.check("figures: a status has a column of its own",
                 at is not None or not status or not shown,
                 "%s: no column %r" % (where, heads["status"]))
    if at is not None:
        checks.check("figures: the status is equal",
                     row[at] == (status or "none"),
                     "%s: found %r" % (where, row[at]))


def without_letter(name):
    return re.sub(", column [A-Z]+$", "", name)


def heads_of(table, name, percent):
    level = "%s%% interval" % table.made["confidence"]
    unit = table.unit()
    between = without_letter(name) + ": " if name else ""
    return {"figure": (name or percent) + " (%s)" % unit,
            "lower": "%s%s: lower (%s)" % (between, level, unit),
            "upper": "%s%s: upper (%s)" % (between, level, unit),
            "status": between + ("status" if name else "Status")}


def label(row):
    net = row[0] == "net" and not row[1].endswith(" (net)")
    return clean(row[1] + (" (net)" if net else "")) or "none"


def marks(table, column, record, rest):
    """The words for letters, or None where a code stands."""
    parts = record["sig"].split(" ")
    part = [p for p in parts if (p[1:] in ("+", "-")) == rest and p]
    levels = table.made["levels"].split(",")
    if not part:
        return None
    part = part[0]

    def level(letter):
        return levels[-1] if letter.isupper() else levels[0]
    if rest:
        return "%s (%s%%)" % ("higher" if part[1] == "+" else "lower",
                              level(part[0]))
    commas = any(len(table.letters[c]) > 1 for c in table.columns
                 if c[0] == column[0])
    names = part.split(",") if commas else list(part)
    return ", ".join("%s (%s%%)" % (name.upper(), level(name[0]))
                     for name in names)


def check_marks(checks, sheet, row, table, column, record):
    name = table.name(column)
    for rest, words in ((False, "significantly higher than"),
                        (True, "compared with all others")):
        at = sheet.find(without_letter(name) + ": " + words)
        wanted = marks(table, column, record, rest)
        where = "%s: %s, %s" % (sheet.worksheet.title, name, record["row"])
        checks.check("figures: significance has a column of its own",
                     at is not None or wanted is None, where)
        if at is None:
            continue
        checks.check("figures: significance is equal to the stream",
                     row[at] == wanted if wanted else
                     row[at] == ("[ns]" if rest else "no column") or
                     bool(re.match(r"\[(x|z|c|u|low|w)\]", row[at])),
                     "%s: found %r, wanted %r" % (where, row[at], wanted))


def check_base(checks, where, value, record, field):
    expect(checks, "figures: bases are equal", where, value, record[field],
           record["status"] if record["status"] == NOT_THERE else "[c]")


def people_fields(table):
    heading, people = table.people
    number = "number" if people == heading.lower() else people
    return (("%s (%s)" % (heading, number), "unweighted"),
            ("Weighted (%s)" % people, "weighted"))


def check_topline(checks, sheet, table):
    column = table.columns[0]
    shares = any(kind in SHARES for kind, _ in table.rows)
    heads = heads_of(table, "", "Percent" if shares else "Figure")
    people = [(heading, field) for heading, field in people_fields(table)
              if table.weighted() or field == "unweighted"]
    for row, wanted in zip(sheet.rows, table.rows):
        record = table.cells[wanted, column]
        checks.check("figures: rows are those of the stream, in order",
                     row[0] == label(wanted), "%r, %r" % (row[0], wanted))
        check_cell(checks, sheet, row, record, heads)
        for heading, field in people:
            expect(checks, "figures: numbers of people are equal",
                   sheet.worksheet.title,
                   row[column_of(checks, sheet, heading)], record[field],
                   record["status"])
    for row, (name, field) in zip(sheet.rows[len(table.rows):],
                                  base_fields(table)):
        at = column_of(checks, sheet, people[field != "base_unweighted"][0])
        checks.check("figures: bases have rows of their own",
                     row[0] == name, row[0])
        check_base(checks, sheet.worksheet.title, row[at],
                   table.bases[column], field)
    checks.check("figures: there are no other rows", len(sheet.rows) ==
                 len(table.rows) + len(base_fields(table)),
                 sheet.worksheet.title)


def own_base(table):
    """The first row of a mean or the like, if it is of other people."""
    for wanted in table.rows:
        if wanted[0] not in SHARES:
            for column in table.columns:
                if (table.cells[wanted, column]["unweighted"] !=
                        table.bases[column]["base_unweighted"]):
                    return wanted
            return None
    return None


def expect_or_code(checks, name, where, value, text):
    """The value is the number, or else some code."""
    checks.check(name, same(value, text) if text else isinstance(value, str)
                 and re.fullmatch(r"(\[[a-z]+\])+|none", value) is not None,
                 "%s: found %r, wanted %s" % (where, value, text))


def check_last(checks, sheet, rows, table):
    """What kind-crosstab --previous put beside the total."""
    if not table.before_base:
        return
    last = column_of(checks, sheet, "%s (%s)" % (
        clean(table.before_base["column"]), table.unit()))
    change = column_of(checks, sheet, "Change" + unit_of_change(table))
    p = column_of(checks, sheet, "p of the change after any correction")
    for row, (kind, name) in zip(rows, table.rows):
        then, now = table.before.get(name), table.changes.get(name)
        expect_or_code(checks, "figures: of the last wave, equal", name,
                       row[last], figure(then) if then else "")
        expect_or_code(checks, "figures: changes are equal", name,
                       row[change], now["value"] if now else "")
        expect_or_code(checks, "figures: their p-values are equal", name,
                       row[p], now["p"] if now else "")


def unit_of_change(table):
    return {"%": " (points)", "value": " (units)"}.get(table.unit(), "")


def check_differences(checks, sheet, rows, table):
    unit = unit_of_change(table)
    level = "%s%% interval: " % table.made["confidence"]
    for (heading, name), gaps in table.differences.items():
        before = "%s: %s: " % table.shown((heading, name))
        for words, field in (("difference" + unit, "value"),
                             (level + "lower" + unit, "lower"),
                             (level + "upper" + unit, "upper"),
                             ("p of the difference", "p")):
            if field in ("lower", "upper") and not checks.intervals:
                checks.check("figures: no interval where none is wanted",
                             sheet.find(before + words) is None, words)
                continue
            at = column_of(checks, sheet, before + words)
            for row, (_, answer) in zip(rows, table.rows):
                expect_or_code(checks, "figures: differences are equal",
                               answer, row[at], gaps.get(answer, {}).get(
                                   field, ""))


def check_banner(checks, sheet, table):
    bases = base_fields(table)
    rows = sheet.rows[len(bases):]
    for column in table.columns:
        heads = heads_of(table, table.name(column), "")
        at = column_of(checks, sheet, heads["figure"])
        for row, (name, field) in zip(sheet.rows, bases):
            checks.check("figures: bases have rows of their own",
                         row[0] == name, row[0])
            check_base(checks, sheet.worksheet.title, row[at],
                       table.bases[column], field)
        for row, wanted in zip(rows, table.rows):
            record = table.cells[wanted, column]
            checks.check("figures: rows are those of the stream, in order",
                         row[0] == label(wanted),
                         "%r, %r" % (row[0], wanted))
            check_cell(checks, sheet, row, record, heads)
            check_marks(checks, sheet, row, table, column, record)
    check_last(checks, sheet, rows, table)
    check_differences(checks, sheet, rows, table)
    rows = rows[len(table.rows):]
    own = own_base(table)
    if own:
        checks.check("figures: a mean has its own base",
                     rows and rows[0][0] == "Base of the " +
                     own[1][0].lower() + own[1][1:], rows)
        for column in table.columns:
            heads = heads_of(table, table.name(column), "")
            expect(checks, "figures: bases are equal", own[1],
                   rows[0][column_of(checks, sheet, heads["figure"])],
                   table.cells[own, column]["unweighted"], "[c]")
    checks.check("figures: there are no other rows",
                 len(rows) == bool(own), sheet.worksheet.title)


def check_statements(checks, sheet, group, rows):
    """rows: what stands across, with the words for it."""
    # What all wordings begin with stands in the title, once.
    stem = group[0].wording.removesuffix(sheet.rows[0][0])
    checks.check("figures: what items share is in the title",
                 stem.strip(" -") in sheet.worksheet["A1"].value, stem)
    for row, table in zip(sheet.rows, group):
        column = table.columns[0]
        checks.check("figures: rows are those of the stream, in order",
                     stem + row[0] == table.wording, row[0])
        for wanted, name in rows:
            record = table.cells[wanted, column]
            if (name in ("Neither", "Don't know") and wanted[0] == "net" and
                    sheet.find(name + " (%)") is None):
                checks.check("figures: only empty nets are left out",
                             record["unweighted"] == "0", name)
                continue
            check_cell(checks, sheet, row, record,
                       heads_of(group[0], clean(name), ""))
        for name, field in base_fields(table):
            check_base(checks, sheet.worksheet.title,
                       row[column_of(checks, sheet, name)],
                       table.bases[column], field)
    checks.check("figures: there are no other rows", len(sheet.rows) ==
                 len(group), sheet.worksheet.title)


def check_change(checks, sheet, table, last):
    unit = table.unit()
    heads = [sheet.find(name) for name in (
        "Last wave (%s)" % unit, "This wave (%s)" % unit)]
    change = column_of(checks, sheet, "Change" + unit_of_change(table))
    at = 0
    for column in table.columns:
        for wanted in table.rows:
            row, at = sheet.rows[at], at + 1
            now = table.cells[wanted, column]
            before = next((t for t in twins(table, last)
                           if (wanted, column) in t.cells), None)
            was = before and before.cells[wanted, column]
            where = "%s: %s" % (sheet.worksheet.title, wanted)
            checks.check("figures: rows are those of the stream, in order",
                         row[:2] == [table.name(column), label(wanted)], row)
            expect(checks, "figures: the last wave is equal", where,
                   row[heads[0]], figure(was) if was else "",
                   was["status"] if was else "")
            expect(checks, "figures: this wave is equal", where,
                   row[heads[1]], figure(now), now["status"])
            broken = was and net_of(before, wanted) != net_of(table, wanted)
            if broken:
                checks.check("figures: what is another net is a break",
                             row[change:] == ["[b]"] * len(row[change:]),
                             where)
            elif was and figure(was) and figure(now):
                checks.check("figures: the change is their difference",
                             abs(row[change] - (float(figure(now)) -
                                                float(figure(was)))) < 1e-9,
                             where)
            checks.check("figures: significance is a code",
                         broken or row[-1] in ("[ns]", "[s]", "[ss]",
                                               "[sss]", "[x]"),
                         row[-1])
    checks.check("figures: there are no other rows", len(sheet.rows) == at,
                 sheet.worksheet.title)


def check_weights(checks, sheet, table):
    column = table.columns[0]
    wanted = [(name, table.bases[column][field])
              for name, field in base_fields(table)]
    wanted += [(row[1], table.cells[row, column]["value"])
               for row in table.rows]
    checks.check("figures: rows are those of the stream, in order",
                 [row[0] for row in sheet.rows] == [name for name, _ in
                                                    wanted], sheet.rows)
    for row, (name, value) in zip(sheet.rows, wanted):
        expect(checks, "figures: of weights, equal to the stream", name,
               row[1], value, "")


def check_margin(checks, sheet, table):
    shares = table.rows[0][0] in SHARES
    total = table.columns[0]
    before = ("Weighting", "Interviewed")
    people = [sheet.find(heading) for heading, _ in people_fields(table)]
    places = [(column, column_of(checks, sheet, "%s (%s)" % (
        "Weighted" if column == total else table.people[0]
        if column == before else column[1],
        "%" if shares else "mean"))) for column in table.columns]
    for row, wanted in zip(sheet.rows, table.rows):
        checks.check("figures: rows are those of the stream, in order",
                     row[0] == label(wanted), row)
        for column, at in places:
            record = table.cells[wanted, column]
            expect(checks, "figures: of a margin, equal to the stream",
                   wanted, row[at], figure(record), record["status"])
        if not shares:
            continue
        cell, all_of = table.cells[wanted, total], table.bases[total]
        expect(checks, "figures: numbers of people are equal", wanted,
               row[people[0]], table.cells[wanted, before]["unweighted"], "")
        expect(checks, "figures: numbers of people are equal", wanted,
               row[people[1]], cell["weighted"], "")
        n = float(cell["unweighted"])
        mean = float(all_of["weighted"]) / float(all_of["unweighted"])
        found = row[sheet.find("Mean weight (the mean of all is 1)")]
        checks.check("figures: mean weights are those of the stream",
                     abs(found - float(cell["weighted"]) / n / mean) < 1e-12
                     if n > 0 else found == cell["status"], wanted)
    checks.check("figures: there are no other rows",
                 len(sheet.rows) == len(table.rows), sheet.worksheet.title)


def check_weighting(checks, sheet, table):
    if table.rows[0][0] == "weight":
        check_weights(checks, sheet, table)
    else:
        check_margin(checks, sheet, table)


def check_view(checks, sheet, view, last):
    kind, group = view
    if kind == "topline":
        check_topline(checks, sheet, group[0])
    elif kind == "banner":
        check_banner(checks, sheet, group[0])
    elif kind == "weighting":
        check_weighting(checks, sheet, group[0])
    elif kind == "change":
        check_change(checks, sheet, group[0], last)
    elif kind == "agreement":
        check_statements(checks, sheet, group, [
            (row, row[1]) for row in group[0].rows[-4:]])
    else:
        check_statements(checks, sheet, group, [
            (row, row[1]) for row in group[0].rows[:-4]])
