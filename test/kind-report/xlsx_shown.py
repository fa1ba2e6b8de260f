# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook as gnumeric shows it."""
import csv
import os
import re
import subprocess
import tempfile

from checks import used


def displayed(path, where):
    """The sheets as gnumeric shows them: lists of rows of text."""
    pattern = os.path.join(where, "%n.csv")
    subprocess.run(["ssconvert", "-S", "-O", "format=preserve "
                    "separator=,", "-T", "Gnumeric_stf:stf_assistant", path,
                    pattern], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    found = []
    while os.path.exists(pattern.replace("%n", str(len(found)))):
        with open(pattern.replace("%n", str(len(found))), newline="",
                  encoding="utf-8") as stream:
            found.append(list(csv.reader(stream)))
    return found


def decimals(number_format):
    """Behind a condition, which p-values have, comes the usual format."""
    part = number_format.split(";")[number_format.startswith("[")]
    return len(part.split(".")[1]) if "." in part else 0


def is_shown(value, text, number_format):
    """Is the text the value, rounded as the format says?"""
    places = decimals(number_format)
    if number_format.startswith("[<") and text.startswith("<"):
        return 0 <= value < 0.5 * 10 ** -places and text == "<%.*f" % (
            places, 10 ** -places)
    if "0" not in number_format:  # a sign stands for it
        return text == number_format.strip('"')
    for words in re.findall('"([^"]*)"', number_format.split(";")[-1]):
        if words not in text:
            return False
        text = text.replace(words, "", 1)
    try:
        number = float(text.replace(",", "").replace("\u2212", "-"))
    except ValueError:
        return False
    return abs(number - value) <= 0.5 * 10 ** -places * (1 + 1e-9) and (
        len(text.split(".")[1]) if "." in text else 0) == places


def check_displayed(checks, path, book):
    with tempfile.TemporaryDirectory() as where:
        sheets = displayed(path, where)
    checks.check("ssconvert: it has the same sheets",
                 len(sheets) == len(book.sheetnames), len(sheets))
    for rows, worksheet in zip(sheets, book.worksheets):
        for cell in used(worksheet):
            place = "%s!%s" % (worksheet.title, cell.coordinate)
            try:
                text = rows[cell.row - 1][cell.column - 1]
            except IndexError:
                text = None
            checks.check("ssconvert: every cell is there", text is not None,
                         place)
            if text is None:
                continue
            if cell.data_type == "n":
                checks.check("ssconvert: numbers are shown rounded",
                             is_shown(cell.value, text, cell.number_format),
                             "%s: %r shown as %r" % (place, cell.value, text))
            else:
                checks.check("ssconvert: texts are equal",
                             text.replace("_x005F_x", "_x") == cell.value,
                             "%s: %r, %r" % (place, text, cell.value))
            checks.check("ssconvert: no cell is an error",
                         not re.match(r"#(REF|NAME|VALUE|DIV/0|NUM|N/A)[!?]?$",
                                      text), place)
