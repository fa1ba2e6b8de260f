# SPDX-License-Identifier: GPL-3.0-or-later
"""Table streams, and which tables a report makes of them."""
import collections
import copy
import csv
import re

SHARES = ("answer", "net")
NOT_THERE = "[x]"


def clean(text):
    """What a workbook holds of a text."""
    def one(char):
        code = ord(char)
        if char in "\t\r\n":
            return " "
        if (code < 32 or 0x7f <= code < 0xa0 or code in (0x202d, 0x202e) or
                0xfdd0 <= code <= 0xfdef or code & 0xfffe == 0xfffe):
            return "\ufffd"
        return char
    return "".join(one(char) for char in text)


class Table:
    """A table of a stream, its texts cleaned."""

    def __init__(self, record, stream, people):
        self.stream = stream
        self.people = people
        self.question = record["question"]
        self.wording = clean(record["wording"]) or "none"
        self.base = record["base"]
        self.rows = []
        self.columns = []
        self.letters = {}
        self.cells = {}
        self.bases = {}
        self.made = {}
        self.notes = ""
        self.titles = {}
        self.before, self.changes = {}, {}  # of the last wave, by row
        self.before_base = None
        self.differences = {}  # by break and name, then row
        self.over = ""  # words before the wording

    def add(self, record):
        kind = record["kind"]
        column = (record["break"], record["column"])
        row = (kind, record["row"])
        if kind == "made":
            self.made = dict(word.split("=", 1)
                             for word in record["row"].split())
        if kind == "break":
            self.titles[record["break"]] = record["row"]
        if kind == "note":
            self.notes += record["row"] + " "
        if kind == "previous":
            self.before[record["row"]] = record
        if kind == "previous-base":
            self.before_base = record
        if kind == "change":
            self.changes[record["row"]] = record
        if kind == "difference":
            self.differences.setdefault(column, {})[record["row"]] = record
        if kind in ("break", "kind", "made", "note", "test", "previous",
                    "previous-base", "change", "difference"):
            return
        if column not in self.columns:
            self.columns.append(column)
            self.letters[column] = record["letter"]
        if kind == "base":
            self.bases[column] = record
            return
        if row not in self.rows:
            self.rows.append(row)
        self.cells[row, column] = record

    def weighted(self):
        return self.made["weighted"] == "yes"

    def letters_made(self):
        return "letters" in self.made["tests"]

    def agreement(self):
        return len(self.columns) == 1 and self.rows[-4:] == [
            ("net", name) for name in ("Agree", "Neither", "Disagree",
                                       "Don't know")]

    def weighting(self):
        return "weighting" in self.made

    def unit(self):
        shares = any(kind in SHARES for kind, _ in self.rows)
        values = any(kind not in SHARES for kind, _ in self.rows)
        return ("%" if shares else "") + (
            (" or value" if shares else "value") if values else "")

    def shown(self, column):
        """The column as readers see it: its break by the title that it has."""
        return (clean(self.titles.get(column[0], column[0])),
                clean(column[1]))

    def name(self, column):
        text = column[1] if column[0] == column[1] else ": ".join(
            self.shown(column))
        letter = self.letters[column]
        return clean(text + (", column " + letter if letter else ""))


# What those in a table are called: in a heading, and how many.
INTERVIEWED = ("Interviewed", "respondents")
RECORDS = ("Records", "records")


def read_streams(paths, people=INTERVIEWED):
    csv.field_size_limit(1 << 30)
    tables, streams = [], 0
    for path in paths:
        last = None
        streams += 1
        with open(path, encoding="utf-8", newline="") as stream:
            for record in csv.DictReader(stream):
                if record["table"] == "table":
                    last = None
                    streams += 1
                    continue
                if record["table"] != last:
                    tables.append(Table(record, streams, people))
                    last = record["table"]
                tables[-1].add(record)
    return tables


def same_meaning(one, other):
    """Are two statements of one stream, or of one base and making?"""
    return one.stream == other.stream or (one.base == other.base and all(
        value == other.made[word] for word, value in one.made.items()
        if word != "tables"))


def questions(tables):
    return [table for table in tables if not table.weighting()]


def weightings(tables):
    return [table for table in tables if table.weighting()]


def sections(tables):
    """Lists of tables, and whether they are statements."""
    found, before = [], None
    for table in questions(tables):
        agreement = table.agreement()
        if agreement and before and same_meaning(before, table):
            found[-1][1].append(table)
        elif not agreement and [s for s in found if not s[0] and
                                s[1][0].question == table.question]:
            [s for s in found if not s[0] and s[1][0].question ==
             table.question][0][1].append(table)
        else:
            found.append((agreement, [table]))
        before = table if agreement else None
    return found


def twins(table, last):
    """The tables of the last wave that can be compared with this one."""
    return [other for other in questions(last)
            if other.question == table.question and
            other.wording == table.wording and other.base == table.base and
            other.made["percent"] == table.made["percent"]]


def same_question(one, other):
    return (one.question == other.question and one.wording == other.wording
            and one.base == other.base and one.weighted() == other.weighted())


def is_covered(table, tables):
    """Are its rows in another table, with more of them or before it?"""
    place = tables.index(table)
    return any(
        i != place and same_question(table, other) and
        set(other.rows) >= set(table.rows) and
        (i < place or not set(table.rows) >= set(other.rows))
        for i, other in enumerate(tables))


def series(table, waves):
    """The tables of the question in waves, None where one lacks it."""
    found, after = [table], table
    for tables in reversed(waves):
        tables = [t for t in questions(tables) if t.question == table.question]
        same = [t for t in tables if same_question(t, after)]
        found.insert(0, (same + tables + [None])[0])
        after = found[0] or after
    return found


def net_of(table, row):
    """The answers of a net, as a note has them."""
    found = re.search(r"(?:^|\. )%s: ([^.]*)\." % re.escape(row[1]),
                      table.notes)
    return found and found.group(1)


def total(then, row, earlier):
    """The row of a wave, with [b] if it is another net than before."""
    if then is None or row not in then.rows:
        return collections.defaultdict(str, row=row[1], status=NOT_THERE)
    record = dict(then.cells[row, then.columns[0]], sig="")
    before = [t for t in earlier if t and row in t.rows]
    if before and net_of(before[-1], row) != net_of(then, row):
        record["status"] += "[b]"
    return record


def add_wave(over, label, then, earlier):
    before = ([None] + [t for t in earlier if t])[-1]
    if then and before and not same_question(then, before):
        label += " [b]"
    column = ("Wave", label)
    over.columns.append(column)
    over.letters[column] = ""
    over.bases[column] = (then.bases[then.columns[0]] if then else
                          collections.defaultdict(str, status=NOT_THERE))
    for row in over.rows:
        over.cells[row, column] = total(then, row, earlier)


def over_waves(table, waves, labels):
    """A table with waves across, or None if no other has the question.  Rows
    that only other waves have stand behind those of their kind."""
    found = series(table, waves)
    if not any(found[:-1]):
        return None
    over = copy.copy(table)
    over.columns, over.letters, over.cells, over.bases = [], {}, {}, {}
    over.rows, over.titles = list(table.rows), {}
    over.over = "Over the waves: "
    for then in reversed([t for t in found[:-1] if t]):
        for row in [row for row in then.rows if row not in over.rows]:
            kinds = [kind for kind, _ in over.rows]
            over.rows.insert(len(kinds) - kinds[::-1].index(row[0]), row)
    for i, (label, then) in enumerate(zip(labels, found)):
        add_wave(over, label, then, found[:i])
    return over


def trends(tables, group, waves, newest="This wave"):
    """Of a section: what it asks over waves.  waves has lists of tables by
    label."""
    labels = list(waves) + [newest]
    found = [over_waves(table, list(waves.values()), labels)
             for table in group if not is_covered(table, questions(tables))]
    return [("banner", [table]) for table in found if table]


def views(tables, last, waves, newest="This wave"):
    """What a report shows: kind, tables, number by number."""
    found = []
    for agreement, group in sections(tables):
        same = all(table.rows == group[0].rows for table in group)
        shown = []
        if agreement:
            found.append(("agreement", group))
            if same:
                found.append(("answers", group))
        for table in group:
            if not agreement:
                found.append(("topline" if len(table.columns) == 1 else
                              "banner", [table]))
            elif not same:
                found.append(("topline", [table]))
            if not twins(table, last) or (not agreement and any(
                    base == table.base and n >= len(table.columns)
                    for base, n in shown)):
                continue
            shown.append((table.base, len(table.columns)))
            found.append(("change", [table]))
        found += trends(tables, group, waves, newest)
    return found + [("weighting", [table]) for table in weightings(tables)]


def base_fields(table):
    bases = ((table.people[0] + " (unweighted base)", "base_unweighted"),
             ("Weighted base", "base_weighted"),
             ("Effective base", "base_effective"))
    return bases if table.weighted() else bases[:1]


def figure(record):
    return record["percent"] or record["value"]
