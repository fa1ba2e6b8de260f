# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds of a workbook and what does not, by name."""


class Checks:
    """The faults of each point; intervals: the report shows them."""

    def __init__(self, intervals=True):
        self.faults = {}
        self.intervals = intervals

    def check(self, name, holds, why=""):
        faults = self.faults.setdefault(name, [])
        if not holds:
            faults.append(str(why))

    def report(self):
        for name, faults in self.faults.items():
            if not faults:
                print("ok", name)
            for fault in faults[:3]:
                print("not ok %s: %s" % (name, fault))
            if len(faults) > 3:
                print("not ok %s: and %d more" % (name, len(faults) - 3))
        return 1 if any(self.faults.values()) else 0


def used(worksheet):
    return [cell for row in worksheet.iter_rows() for cell in row
            if cell.value is not None]
