# SPDX-License-Identifier: GPL-3.0-or-later
"""Table streams, and which tables a report makes of them."""
import csv

SHARES = ("answer", "net")
BASES = (("Interviewed (unweighted base)", "base_unweighted"),
         ("Weighted base", "base_weighted"),
         ("Effective base", "base_effective"))


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

    def __init__(self, record, stream):
        self.stream = stream
        self.question = record["question"]
        self.wording = clean(record["wording"]) or "none"
        self.base = record["base"]
        self.rows = []
        self.columns = []
        self.letters = {}
        self.cells = {}
        self.bases = {}
        self.made = {}
        self.titles = {}

    def add(self, record):
        kind = record["kind"]
        column = (record["break"], record["column"])
        row = (kind, record["row"])
        if kind == "made":
            self.made = dict(word.split("=", 1)
                             for word in record["row"].split())
        if kind == "break":
            self.titles[record["break"]] = record["row"]
        if kind in ("break", "kind", "made", "note", "test"):
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


def read_streams(paths):
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
                    tables.append(Table(record, streams))
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


def twin(table, last):
    """The table of the last wave that can be compared with this one."""
    for other in questions(last):
        if (other.question == table.question and
                other.wording == table.wording and
                other.base == table.base and
                other.made["percent"] == table.made["percent"]):
            return other
    return None


def views(tables, last):
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
            if twin(table, last) is None or (not agreement and any(
                    base == table.base and n >= len(table.columns)
                    for base, n in shown)):
                continue
            shown.append((table.base, len(table.columns)))
            found.append(("change", [table]))
    return found + [("weighting", [table]) for table in weightings(tables)]


def base_fields(table):
    return BASES if table.weighted() else BASES[:1]


def figure(record):
    return record["percent"] or record["value"]
