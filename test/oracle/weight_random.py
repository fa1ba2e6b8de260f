# SPDX-License-Identifier: GPL-3.0-or-later
# python3 test/oracle/weight_random.py [-v] SURVEYS [SEED]: makes surveys and
# targets by chance, weights them with kind-weight (in PATH), and looks whether
# what has to be so is so.  Prints how many weights were compared, and what
# differs; the status is 1 if anything does.
#
# The targets are the sums of whole numbers from 1 to 20, one for each
# respondent, so that there are weights above 0 that meet them.
#
# - The weights add up to the number of respondents, and every margin, added up
#   exactly from the weights as written, is within 1e-9 of its target.
# - Raking and linear calibration give what they are by their definitions:
#   proportional fitting in 40 decimals, and equations solved in fractions.
# - Starting weights ten times as large change no digit, nor do rows and
#   margins in another order.
# - --total multiplies all weights, and --by weights groups as if each were
#   alone.
# - Each respondent three times, and a category of theirs split in two parts of
#   one and two, is the same as before, to 1e-11.
# - kind-tabulate -w prints the targets, in each digit, rounded half up.
# - What is refused leaves no stream; raking is never refused, linear
#   calibration where a weight would be below 0, and bounds only if no other
#   method keeps them.
import csv
import decimal
import io
import os
import random
import subprocess
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction

decimal.getcontext().prec = 40
BANDS = [("18-29", 18, 29), ("30-44", 30, 44), ("45-64", 45, 64),
         ("65+", 65, 200)]
REGIONS = ["North", "South East", "Wales", "A-B", "1"]
METHODS = [["rake"], ["rake"], ["linear"], ["logit", "--bounds", "0.1,8"],
           ["rake", "--bounds", "0.2,5"], ["linear", "--bounds", "0.2,5"]]


# ---- The surveys.  Only random() is the same in every version of Python.

def below(n):
    return int(random.random() * n)


def one_of(items):
    return items[below(len(items))]


def shuffled(items):
    keys = [random.random() for _ in items]
    return [x for _, x in sorted(zip(keys, items), key=lambda p: p[0])]


def start_weight(kind):
    if below(12) == 0:
        return "0"
    if kind == 1:
        return "%.3f" % (0.2 + 3 * random.random())
    return one_of(["1", "2", "0.5", "1.25", "%.6f" % (0.01 +
                                                     9 * random.random())])


def survey():
    n = one_of([5, 12, 40, 120, 300])
    weights = below(3)
    regions = REGIONS[:2 + below(4)]
    rows = []
    for i in range(n):
        rows.append({"id": str(i), "g": one_of(["Female", "Male"]),
                     "a": str(18 + below(70)), "r": one_of(regions),
                     "c": one_of(["1", "2", "3", "4"]),
                     "x": one_of(["0", "2.5", str(below(50)), "-1e1"]),
                     "wave": one_of(["1", "2", "2"]),
                     "w": start_weight(weights) if weights else "1"})
    if all(r["w"] == "0" for r in rows):
        rows[0]["w"] = "1"
    return rows, weights > 0


# ---- Margins: the columns, and categories as (text of a group, who is in it).

def groups_of(column, rows):
    values = sorted({r[column] for r in rows})
    if column == "a":
        return [(t, lambda v, lo=lo, hi=hi: lo <= int(v) <= hi)
                for t, lo, hi in BANDS]
    groups = []
    while values:
        some = values[:1 + (below(3) == 0)]
        values = values[len(some):]
        text = "|".join(some)
        if len(some) > 1 and below(2):
            text = "Group %d=%s" % (len(groups), text)
        groups.append((text, lambda v, some=tuple(some): v in some))
    return groups


class Margin:
    def __init__(self, columns, rows, aims):
        self.columns = columns
        parts = [groups_of(c, rows) for c in columns]
        self.cell, self.texts, self.targets = [], [], []
        for r, aim in zip(rows, aims):
            text = "*".join(next(t for t, has in groups if has(r[c]))
                            for c, groups in zip(columns, parts))
            if text not in self.texts:
                self.texts.append(text)
                self.targets.append(0)
            self.cell.append(self.texts.index(text))
            self.targets[self.cell[-1]] += aim
        self.total = sum(self.targets)

    # Who has a target of 0 has no respondent of a weight above 0.
    def lines(self, split=None):
        name = "*".join(self.columns)
        for k, (text, target) in enumerate(zip(self.texts, self.targets)):
            if split is None:
                yield name, text, target
            elif k != split:
                yield name + "*z", text + "*1", 3 * target
            else:
                yield name + "*z", text + "*1", target
                yield name + "*z", text + "*2", 2 * target


class Number:
    """The mean of x; in no way of the definitions below."""

    def __init__(self, rows, aims):
        self.x = [Fraction(r["x"]) for r in rows]
        self.mean = sum(v * a for v, a in zip(self.x, aims)) / sum(aims)

    def lines(self):
        yield "x", "[mean]", "%.15f" % float(self.mean)


def margins_of(rows, aims):
    kinds = shuffled([["g"], ["r"], ["c"], ["a"], ["g", "a"], ["r", "g"],
                      ["c", "g", "r"]])[:1 + below(4)]
    return [Margin(columns, rows, aims) for columns in kinds]


# Where respondents are few, their categories can leave a number no mean but
# one, of which the text is rounded.
def number_of(rows, aims):
    return Number(rows, aims) if below(4) == 0 and len(rows) >= 40 else None


# ---- What the weights are by their definition; None if it takes too long.

def proportional_fitting(cells, start, targets):
    w = [Decimal(s) for s in start]
    for _ in range(2000):
        off = Decimal(0)
        for m, wanted in enumerate(targets):
            sums = [Decimal(0)] * len(wanted)
            for c, x in zip(cells, w):
                sums[c[m]] += x
            off = max(off, max(abs(s - t) for s, t in zip(sums, wanted)))
            f = [t / s if s else Decimal(0) for s, t in zip(sums, wanted)]
            w = [x * f[c[m]] for c, x in zip(cells, w)]
        if off < Decimal("1e-22"):
            return w
    return None


def solve(a, b):
    """One solution of a x = b, of which some equations may depend on others"""
    n = len(a)
    rows = [list(r) + [v] for r, v in zip(a, b)]
    pivots = []
    for col in range(n):
        at = len(pivots)
        found = next((i for i in range(at, n) if rows[i][col] != 0), None)
        if found is None:
            continue
        rows[at], rows[found] = rows[found], rows[at]
        lead = rows[at][col]
        rows[at] = [v / lead for v in rows[at]]
        for i in range(n):
            f = rows[i][col]
            if i != at and f != 0:
                rows[i] = [v - f * p for v, p in zip(rows[i], rows[at])]
        pivots.append(col)
    x = [Fraction(0)] * n
    for i, col in enumerate(pivots):
        x[col] = rows[i][n]
    return x


def linear_calibration(cells, start, targets):
    offsets = [sum(len(t) for t in targets[:m]) for m in range(len(targets))]
    wanted = [Fraction(v) for t in targets for v in t]
    n = len(wanted)
    a = [[Fraction(0)] * n for _ in range(n)]
    lack = wanted[:]
    places = [[o + k for o, k in zip(offsets, c)] for c in cells]
    for at, s in zip(places, start):
        for i in at:
            lack[i] -= s
            for j in at:
                a[i][j] += s
    x = solve(a, lack)
    return [s * (1 + sum(x[i] for i in at)) for at, s in zip(places, start)]


# ---- The program.

class Check:
    def __init__(self, verbose):
        self.verbose = verbose
        self.wrong, self.weights, self.refused, self.shares = [], 0, 0, 0
        self.worst = {}
        self.where = ""

    def fault(self, text):
        self.wrong.append("%s: %s" % (self.where, text))

    def same(self, what, got, want, tolerance):
        if got is None or want is None or len(got) != len(want):
            self.fault("%s: no weights" % what)
            return
        worst = max(abs(Fraction(a) - Fraction(b)) / max(abs(Fraction(b)), 1)
                    for a, b in zip(got, want))
        self.weights += len(got)
        self.worst[what] = max(self.worst.get(what, 0.0), float(worst))
        if worst > tolerance:
            self.fault("%s: off by %.3g" % (what, float(worst)))


def write_csv(path, header, lines):
    with open(path, "w", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(header)
        out.writerows(lines)


class Trial:
    """A survey in a folder, and how it is weighted."""

    def __init__(self, check, folder, rows, weighted, method, number):
        self.check, self.folder, self.number = check, folder, number
        self.rows, self.weighted, self.method = rows, weighted, method

    # The weights as texts, in the order of the ids; None if it is refused.
    def weigh(self, rows, lines, *options):
        lines = lines + list(self.number.lines() if self.number else [])
        targets = os.path.join(self.folder, "targets.csv")
        self.path = os.path.join(self.folder, "survey.csv")
        write_csv(targets, ["variable", "category", "count"], lines)
        write_csv(self.path, list(rows[0]), [r.values() for r in rows])
        command = ["kind-weight", "-t", targets, "-n", "rim", "--method",
                   *self.method, *options,
                   *(["-w", "w"] if self.weighted else [])]
        r = subprocess.run(command + [self.path], capture_output=True,
                           text=True)
        self.err, self.status = r.stderr.strip(), r.returncode
        if r.returncode != 0:
            # An open quote and the message end a stream (kind-stream(5)).
            end = '"' + self.err.split("\n")[-1].replace('"', '""')
            if not self.err or r.stdout not in ("", end) or \
                    r.returncode != 2:
                self.check.fault("status %d, and the output begins with %r" %
                                 (r.returncode, r.stdout[:80]))
            return None
        got = list(csv.DictReader(io.StringIO(r.stdout)))
        if [{k: v for k, v in g.items() if k != "rim"} for g in got] != rows:
            self.check.fault("the stream is not the survey")
        if any(len(g["rim"].partition(".")[2]) != 12 for g in got):
            self.check.fault("not 12 decimals")
        self.out = r.stdout
        got.sort(key=lambda g: int(g["id"]))
        return [g["rim"] for g in got]


def lines_of(margins):
    return [line for m in margins for line in m.lines() if line[2] > 0]


# Sums of what is written: exact.
def check_sums(trial, margins, weights):
    check, n = trial.check, sum(Fraction(r["w"]) > 0 for r in trial.rows)
    w = [Fraction(x) for x in weights]
    total = sum(w)
    check.same("sum", [total / n], [1], 1e-11)
    for m in margins:
        sums = [Fraction(0)] * len(m.texts)
        for k, x in zip(m.cell, w):
            sums[k] += x
        check.same("margins", [s / total for s in sums],
                   [Fraction(t, m.total) for t in m.targets], 1e-9)
    if trial.number:
        mean = sum(x * v for x, v in zip(w, trial.number.x)) / total
        check.same("means", [mean / 50], [trial.number.mean / 50], 1e-9)
    if any(x != 0 for r, x in zip(trial.rows, w) if Fraction(r["w"]) == 0):
        check.fault("a weight where none was")


# The weights by their definition, in the order of who.
def definition(trial, margins):
    rows = trial.rows
    who = [i for i, r in enumerate(rows) if Fraction(r["w"]) > 0]
    n = len(who)
    total = sum(Fraction(rows[i]["w"]) for i in who)
    cells = [tuple(m.cell[i] for m in margins) for i in who]
    kinds = sorted(set(cells))
    place = {c: k for k, c in enumerate(kinds)}
    sums = [Fraction(0)] * len(kinds)
    for i, c in zip(who, cells):
        sums[place[c]] += Fraction(rows[i]["w"]) * n / total
    targets = [[Fraction(t * n, m.total) for t in m.targets] for m in margins]
    if trial.method == ["rake"]:
        def real(x):
            return Decimal(x.numerator) / Decimal(x.denominator)
        made = proportional_fitting(kinds, [real(s) for s in sums],
                                    [[real(t) for t in m] for m in targets])
    else:
        made = linear_calibration(kinds, sums, targets)
    if made is None:
        return None
    return {i: Fraction(made[place[c]]) / sums[place[c]] *
            Fraction(rows[i]["w"]) * n / total for i, c in zip(who, cells)}


def check_definition(trial, margins, weights):
    want = definition(trial, margins)
    if want is not None:
        trial.check.same(trial.method[0] + " by its definition",
                         [weights[i] for i in want], list(want.values()),
                         1e-11)


def check_refused(trial, margins):
    check, err = trial.check, trial.err
    check.refused += 1
    if len(trial.method) == 1:
        if trial.number and trial.method == ["linear"]:
            return
        want = definition(trial, margins) if trial.method == ["linear"] \
            else {}
        if all(x >= 0 for x in want.values()):
            check.fault("refused: " + err)
        return
    for other in ("rake", "linear", "logit"):
        again = Trial(check, trial.folder, trial.rows, trial.weighted,
                      [other] + trial.method[1:], trial.number)
        if again.weigh(trial.rows, lines_of(margins)) is not None:
            check.fault("%s refused, %s not: %s" % (trial.method[0], other,
                                                    err))


def check_orders(trial, margins, weights):
    check = trial.check
    if trial.weighted:
        tenfold = [dict(r, w=str(Decimal(r["w"]) * 10)) for r in trial.rows]
        check.same("starting weights ten times as large",
                   trial.weigh(tenfold, lines_of(margins)), weights, 0)
    check.same("rows in another order", trial.weigh(shuffled(trial.rows),
               lines_of(margins)), weights, 0)
    check.same("margins in another order", trial.weigh(trial.rows,
               shuffled(lines_of(shuffled(margins)))), weights, 0)


def check_options(trial, margins, weights):
    check, n = trial.check, sum(Fraction(r["w"]) > 0 for r in trial.rows)
    total = trial.weigh(trial.rows, lines_of(margins), "--total", "1000")
    check.same("--total", total and [Fraction(w) * n / 1000 for w in total],
               weights, 1e-11)
    both = trial.weigh(trial.rows, lines_of(margins), "--by", "wave")
    apart = {}
    for wave in sorted({r["wave"] for r in trial.rows}):
        rows = [r for r in trial.rows if r["wave"] == wave]
        got = trial.weigh(rows, lines_of(margins))
        apart.update(zip([r["id"] for r in rows], got or []))
    if both is None and len(apart) < len(weights):
        return
    check.same("--by", both, [apart.get(r["id"], "0") for r in trial.rows], 0)


def check_split(trial, margins, weights):
    m = one_of(margins)
    split = m.cell[one_of([i for i, r in enumerate(trial.rows)
                           if Fraction(r["w"]) > 0])]
    rows = []
    for r, k in zip(trial.rows, m.cell):
        for copy in range(3):
            part = "2" if k == split and copy > 0 else "1"
            rows.append(dict(r, id=str(3 * int(r["id"]) + copy), z=part))
    lines = []
    for other in margins:
        for line in other.lines(split if other is m else None):
            times = 1 if other is m else 3
            lines.append((*line[:2], times * line[2]))
    got = trial.weigh(rows, [line for line in lines if line[2] > 0])
    trial.check.same("a category split", got,
                     [w for w in weights for _ in range(3)], 1e-11)


# What may be printed, without the point.
def rounded(share, decimals):
    return int(share * 100 * 10 ** decimals + Fraction(1, 2))


def check_tables(trial, margins, weights):
    check = trial.check
    trial.weigh(trial.rows, lines_of(margins))
    for m in margins:
        if len(m.columns) > 1 or m.columns == ["a"]:
            continue
        path = os.path.join(trial.folder, "weighted.csv")
        with open(path, "w", newline="") as f:
            f.write(trial.out)
        decimals = below(3)
        command = ["kind-tabulate", "-w", "rim", "-q", m.columns[0],
                   "--decimals", str(decimals), "-f", "csv", path]
        for text in m.texts:
            if "|" in text:
                command[1:1] = ["--net", text if "=" in text else
                                "%s=%s" % (text.replace("|", " or "), text)]
        r = subprocess.run(command, capture_output=True, text=True)
        if r.returncode != 0:
            check.fault("kind-tabulate: " + r.stderr.strip())
            continue
        printed = {line[1]: line[2] for line in csv.reader(
            io.StringIO(r.stdout))}
        for text, target in zip(m.texts, m.targets):
            row = text.split("=")[0].replace("|", " or ")
            if target == 0:
                continue
            want = rounded(Fraction(target, m.total), decimals)
            share = printed.get(row, "none")
            check.shares += 1
            digits = share.replace(".", "")
            if not digits.isdigit() or int(digits) != want:
                check.fault("%s %s: %s printed, target %d of %d" % (
                    m.columns[0], row, share, target, m.total))


def one_survey(check, number, folder):
    rows, weighted = survey()
    method = METHODS[number % len(METHODS)]
    aims = [0 if Fraction(r["w"]) == 0 else 1 + below(20) for r in rows]
    margins = margins_of(rows, aims)
    trial = Trial(check, folder, rows, weighted, method,
                  number_of(rows, aims))
    weights = trial.weigh(rows, lines_of(margins))
    if weights is None:
        check_refused(trial, margins)
        return
    check_sums(trial, margins, weights)
    if len(method) == 1 and trial.number is None:
        check_definition(trial, margins, weights)
    check_orders(trial, margins, weights)
    check_split(trial, margins, weights)
    check_options(trial, margins, weights)
    check_tables(trial, margins, weights)


def main():
    args = [a for a in sys.argv[1:] if a != "-v"]
    check = Check("-v" in sys.argv)
    surveys, seed = int(args[0]), int(args[1]) if len(args) > 1 else 1
    with tempfile.TemporaryDirectory() as folder:
        for i in range(surveys):
            random.seed(seed * 1000003 + i)
            check.where = "survey %d of seed %d" % (i, seed)
            one_survey(check, i, folder)
    for text in check.wrong[:40]:
        print(text)
    if check.verbose:
        for what, worst in sorted(check.worst.items()):
            print("%s: largest error %.2g" % (what, worst))
    print("%d surveys, %d refused: %d weights and %d printed shares compared; "
          "%d differ" % (surveys, check.refused, check.weights, check.shares,
                         len(check.wrong)))
    return 1 if check.wrong or check.weights * check.shares == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
