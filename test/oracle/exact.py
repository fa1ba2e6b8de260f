# SPDX-License-Identifier: GPL-3.0-or-later
# python3 test/oracle/exact.py [-v] SURVEYS [SEED]: makes surveys by chance, with
# all that is awkward, and compares what kind-crosstab and kind-tabulate (in
# PATH) say of them with an exact computation that has nothing in common with
# theirs: fractions of whole numbers, one respondent after another, by the
# formulas as the manuals have them.  Figures have to agree within 1e-12 of
# each, p-values within 1e-9.  Prints how many were compared and what differs;
# the status is 1 if anything does.
#
# What is awkward: weights from 0.000001 to 10000, the smallest 1e-12, and 0;
# one number in several spellings; answers of equal score; groups of one
# respondent and of nobody; groups that overlap; missing answers, and some that
# are no number.  As in kind, a number is the double nearest to its text.
import csv
import decimal
import io
import math
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

decimal.getcontext().prec = 60
METHODS = ["linearised", "pooled", "unpooled", "quantum", "reporter", "spss"]
BOOK = """name,type,title,value,label,missing,role,group,score
a,single,,,,,,,
a,,,Love,,,,,2
a,,,Like,,,,,1
a,,,Quite like,,,,,1
a,,,Neither,,,,,0
a,,,Dislike,,,,,-1
a,,,Unsure,,,,,
"""
SCORES = {"Love": 2, "Like": 1, "Quite like": 1, "Neither": 0, "Dislike": -1}


# ---- The surveys.  Only random() is the same in every version of Python.

def below(n):
    return int(random.random() * n)


def one_of(items):
    return items[below(len(items))]


def weight(kind):
    if kind == 0:
        return "1"
    if below(12) == 0:
        return "0"
    if kind == 1:
        return "%.3f" % (0.2 + 3 * random.random())
    if below(20) == 0:
        return one_of(["0.000001", "10000", "0.000000000001", "1e-6", "1e4"])
    return "%.6f" % (10 ** (10 * random.random() - 6))


def spelling(x):
    if x != int(x):
        return one_of(["%s", "+%s", "%s0", "0%s"]) % x if x > 0 else "%s" % x
    if x < 0:
        return one_of(["%d", "%d.0", "%de0"]) % x
    if x == 0:
        return one_of(["0", "-0", "0.0", "00", "+0"])
    return one_of(["%d", "%d.0", "0%d", "+%d", "%de0", "%d.", "%d.00"]) % x


def number(kind):
    if below(9) == 0:
        return ""
    if kind == 0:
        return spelling(below(11))
    if kind == 1:
        return spelling(one_of([0.1, 0.2, 0.3, 1, 2, 2.5, -1, -0.5, 12]))
    if kind == 2:
        return spelling(7)
    return "%.9f" % (1e6 + below(5) / 1e3)


def survey():
    n = one_of([1, 2, 3, 5, 8, 20, 60, 200])
    weights, numbers = below(3), below(4)
    answers = ["Love", "Like", "Quite like", "Neither", "Dislike", "Unsure", ""]
    answers = answers[below(5):] if below(3) == 0 else answers
    groups = ["X", "Y", "Z", "One"][:1 + below(4)] + [""]
    rows = []
    for i in range(n):
        group = one_of(groups)
        if group == "One" and any(r["b"] == "One" for r in rows):
            group = "X"
        x = number(numbers)
        rows.append({"w": weight(weights), "a": one_of(answers), "x": x,
                     "y": one_of(["Don't know", x, x, x]), "b": group,
                     "m1": one_of(["Yes", "No"]),
                     "m2": one_of(["Yes", "No", "No"]),
                     "m3": one_of(["Yes", "No", "No", "No", "No", "No"])})
    return rows, weights > 0


# ---- The reference.

def root(x):
    if x < 0:
        raise ValueError("the root of a number below 0")
    d = decimal.Decimal(x.numerator) / decimal.Decimal(x.denominator)
    return d.sqrt()


def real(x):
    if isinstance(x, Fraction):
        return decimal.Decimal(x.numerator) / decimal.Decimal(x.denominator)
    return decimal.Decimal(x)


# The continued fraction of the incomplete beta function (DLMF 8.17.22), from
# the end back to the start, in decimals.
def beta_fraction(x, a, b):
    f = decimal.Decimal(1)
    for j in range(1500, 0, -1):
        k = j // 2
        if j % 2 == 0:
            d = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
        else:
            d = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
        f = 1 + d / f
    return 1 / f


def beta_tail(x, a, b):
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_tail(1 - x, b, a)
    log_b = math.lgamma(float(a)) + math.lgamma(float(b)) - \
        math.lgamma(float(a + b))
    front = (a * x.ln() + b * (1 - x).ln() - decimal.Decimal(log_b)).exp() / a
    return front * beta_fraction(x, a, b)


def two_tails(t, df):
    t = abs(t)
    if df is None:
        return math.erfc(float(t) / math.sqrt(2))
    if t == 0:
        return 1.0
    df = decimal.Decimal(df) if not isinstance(df, decimal.Decimal) else df
    decimal.getcontext().prec = 30
    p = beta_tail(df / (df + t * t), df / 2, decimal.Decimal("0.5"))
    decimal.getcontext().prec = 60
    return float(p)


class Group:
    """Some respondents, each with a weight and a value."""

    def __init__(self, who):
        self.who = who
        self.n = len(who)
        self.w = sum((w for w, x in who), Fraction(0))
        self.q = sum((w * w for w, x in who), Fraction(0))
        if self.w > 0:
            self.mean = sum((w * x for w, x in who), Fraction(0)) / self.w
            self.e = self.w * self.w / self.q
            self.ss = sum(w * (x - self.mean) ** 2 for w, x in who)

    def variance(self, n):
        u = sum(w * w * (x - self.mean) ** 2 for w, x in self.who)
        return Fraction(n, n - 1) * u / self.w ** 2

    def sd(self):
        return root(self.ss / self.w * Fraction(self.n, self.n - 1))

    def median(self):
        below_it = Fraction(0)
        values = sorted({x for w, x in self.who})
        for i, v in enumerate(values):
            below_it += sum(w for w, x in self.who if x == v)
            if 2 * below_it == self.w:
                return (v + values[i + 1]) / 2
            if 2 * below_it > self.w:
                return v


# p of a test of two groups of the sample, by index; None if it is not made, and
# False if doubles cannot be asked for it.
def test(method, w, x, ina, inb, n, shares):
    a = Group([(w[i], x[i]) for i in ina])
    b = Group([(w[i], x[i]) for i in inb])
    both = sorted(set(ina) & set(inb))
    o = Group([(w[i], x[i]) for i in both])
    if a.w == 0 or b.w == 0 or n < 2:
        return None
    e0 = o.e if o.w > 0 else Fraction(0)
    difference = a.mean - b.mean
    if shares and a.mean == b.mean and a.mean in (0, 1):
        return None
    if method == "linearised":
        sa, sb = set(ina), set(inb)
        v, parts = Fraction(0), Fraction(0)
        for i in sorted(sa | sb):
            ua = (x[i] - a.mean) / a.w if i in sa else Fraction(0)
            ub = (x[i] - b.mean) / b.w if i in sb else Fraction(0)
            v += (w[i] * (ua - ub)) ** 2
            parts += w[i] ** 2 * max(ua * ua, ub * ub)
        v *= Fraction(n, n - 1)
        df = len(sa | sb) - 1
        rough = v * 10 ** 10 < parts
    else:
        size = (lambda g: g.w) if method == "spss" else (lambda g: g.e)
        na, nb = size(a), size(b)
        no = size(o) if o.w > 0 else Fraction(0)
        k = 1 / na + 1 / nb - 2 * no / (na * nb)
        rough = abs(k) * 10 ** 4 < 1 / na + 1 / nb
        if shares:
            p = (a.w * a.mean + b.w * b.mean) / (a.w + b.w)
            v = p * (1 - p) * k
            df = {"pooled": None, "spss": None, "quantum": na + nb - no - 1,
                  "reporter": na + nb - no - 2}.get(method)
            if method == "quantum":
                v *= (na + nb) / (na + nb - 1)
            if method == "unpooled":
                va, vb = a.mean * (1 - a.mean), b.mean * (1 - b.mean)
        elif method == "unpooled":
            if a.n < 2 or b.n < 2:
                return None
            va = a.ss / (a.w - a.q / a.w)
            vb = b.ss / (b.w - b.q / b.w)
            ya, yb = va / na, vb / nb
            if ya + yb == 0:
                return None
            df = (ya + yb) ** 2 / (ya ** 2 / (na - 1) + yb ** 2 / (nb - 1))
            rough |= min(na, nb) - 1 < Fraction(1, 10000)
        else:
            if method == "spss":
                d, df = a.w + b.w - 2, na + nb - no - 2
            else:
                d = a.w - a.q / a.w + b.w - b.q / b.w
                df = na + nb - no - 2
            if d == 0:
                return None
            v = (a.ss + b.ss) / d * k
            rough |= abs(d) * 10 ** 4 < a.w + b.w
        if method == "unpooled":
            v = real(va / na + vb / nb) - real(2 * no / (na * nb)) * \
                root(va * vb)
            rough |= abs(v) * 10 ** 4 < real(va / na + vb / nb)
        if df is not None:
            rough |= abs(df) * 10 ** 4 < na + nb
    if rough:
        return False
    if v <= 0 or (df is not None and df <= 0):
        return None
    se = v.sqrt() if isinstance(v, decimal.Decimal) else root(v)
    return two_tails(real(difference) / se, df if df is None else real(df))


# ---- The comparison.

class Check:
    def __init__(self, verbose):
        self.figures = self.ps = self.skipped = 0
        self.wrong = []
        self.where = ""
        self.worst = [0, 0]
        self.verbose = verbose

    def fault(self, text):
        self.wrong.append(self.where + ": " + text)

    def near(self, what, text, want, within):
        if want is None or text == "":
            if (want is None) != (text == ""):
                self.fault("%s is \"%s\", wanted %s" % (what, text, want if
                           want is None else float(real(want))))
            return
        is_, want = decimal.Decimal(text), real(want)
        off = abs(is_ - want)
        if off > within * abs(want) and off > decimal.Decimal("1e-300"):
            self.fault("%s is %s, wanted %.17g" % (what, text, float(want)))
        elif abs(want) > decimal.Decimal("1e-300"):
            i = within > 1e-10
            self.worst[i] = max(self.worst[i], float(off / abs(want)))

    def figure(self, what, text, want):
        self.figures += 1
        self.near(what, text, want, decimal.Decimal("1e-12"))

    def p(self, what, text, want):
        if want is False:
            self.skipped += 1
            return
        self.ps += 1
        self.near(what, text or "", want, decimal.Decimal("1e-9"))


def value(question, text):
    if question == "a":
        return None if text not in SCORES else Fraction(SCORES[text])
    try:
        return Fraction(float(text))
    except ValueError:
        return None


def points(x):
    if x is None or x < 0 or x > 10:
        return None
    return Fraction(100 if x >= 9 else 0 if x >= 7 else -100)


class Table:
    """What a run says, by question, break, column and row."""

    def __init__(self, text):
        self.lines = {}
        self.letters = {}
        for r in csv.DictReader(io.StringIO(text)):
            if r["kind"] in ("made", "note", "test"):
                continue
            row = r["row"] if r["kind"] in ("answer", "net") else r["kind"]
            at = (r["question"], r["break"], r["column"])
            self.lines[at + (row,)] = r
            if r["kind"] == "base" and r["letter"]:
                self.letters[at] = r["letter"]

    def ps(self, at, row):
        return dict(p.split("=") for p in
                    self.lines[at + (row,)]["p"].split())


def base(check, line, g, who):
    check.figure(who + " base_weighted", line["base_weighted"], g.w)
    check.figure(who + " base_unweighted", line["base_unweighted"], g.n)
    check.figure(who + " base_effective", line["base_effective"],
                 g.e if g.w > 0 else Fraction(0))


def columns_of(rows):
    columns = {("Total", "Total"): list(range(len(rows)))}
    for v in ("X", "Y", "Z", "One"):
        columns["b", v] = [i for i, r in enumerate(rows) if r["b"] == v]
    for v in ("m1", "m2", "m3"):
        columns["m", v] = [i for i, r in enumerate(rows) if r[v] == "Yes"]
    return columns


# One row, which is of those in base with the value x; shares are 0 and 1.
def one_row(check, table, question, row, w, x, groups, n, method, shares):
    everybody = groups["Total", "Total"]
    for (b, c), who in groups.items():
        at = (question, b, c)
        line = table.lines.get(at + (row,))
        if line is None:
            if b == "Total" or any(w[i] > 0 for i in who):
                check.fault("no row %s in %s" % (row, at))
            continue
        g = Group([(w[i], x[i]) for i in who])
        name = "%s/%s/%s/%s" % (at + (row,))
        if shares:
            base(check, line, g, name)
        else:
            check.figure(name + " weighted", line["weighted"], g.w)
            check.figure(name + " unweighted", line["unweighted"], g.n)
        if g.w == 0:
            check.figure(name, line["percent"] + line["value"], None)
            continue
        v = g.variance(n) if n > 1 else None
        if shares:
            check.figure(name + " percent", line["percent"], 100 * g.mean)
            check.figure(name + " weighted", line["weighted"], g.w * g.mean)
            check.figure(name + " unweighted", line["unweighted"],
                         sum(x[i] for i in who))
        else:
            check.figure(name + " value", line["value"], g.mean)
        check.figure(name + " se", line["se"], None if v is None else
                     root(v) * (100 if shares else 1))
        if b == "Total":
            continue
        ps = table.ps(at, row)
        for (d, e), others in groups.items():
            if d != b or e == c or (question, d, e) not in table.letters:
                continue
            letter = table.letters[question, d, e]
            check.p(name + " p against " + letter, ps.get(letter),
                    test(method, w, x, who, others, n, shares))
        rest = [i for i in everybody if i not in set(who)]
        if rest:
            check.p(name + " p against the rest", ps.get("rest"),
                    test(method, w, x, who, rest, n, shares))


def statistics(check, table, question, w, x, groups):
    for (b, c), who in groups.items():
        g = Group([(w[i], x[i]) for i in who])
        for row in ("median", "sd"):
            line = table.lines.get((question, b, c, row))
            if line is None:
                if g.w > 0:
                    check.fault("no %s of %s/%s" % (row, b, c))
                continue
            want = None
            if g.w > 0 and (row == "median" or g.n > 1):
                want = g.median() if row == "median" else g.sd()
            check.figure("%s/%s/%s/%s" % (question, b, c, row),
                         line["value"], want)


def one_question(check, table, question, rows, w, n, method):
    def groups_of(has):
        return {k: [i for i in who if has(i) and w[i] > 0]
                for k, who in columns_of(rows).items()}

    if question == "a":
        groups = groups_of(lambda i: rows[i]["a"] != "")
        for answer in sorted({r["a"] for r in rows} - {""}):
            x = [Fraction(r["a"] == answer) for r in rows]
            one_row(check, table, question, answer, w, x, groups, n, method,
                    True)
    x = [value(question, r[question]) for r in rows]
    groups = groups_of(lambda i: x[i] is not None)
    if groups["Total", "Total"]:
        one_row(check, table, question, "mean", w, x, groups, n, method, False)
        statistics(check, table, question, w, x, groups)
    y = [points(v) for v in x]
    given = {x[i] for i in groups["Total", "Total"]}
    groups = groups_of(lambda i: y[i] is not None)
    if {0, 10} <= given <= set(range(11)):
        one_row(check, table, question, "nps", w, y, groups, n, method, False)


def run(command, path):
    r = subprocess.run(command + [path], capture_output=True, text=True)
    return r.returncode, r.stdout, r.stderr


def one_survey(check, number_, folder):
    rows, weighted = survey()
    method = METHODS[number_ % len(METHODS)]
    path = os.path.join(folder, "survey.csv")
    with open(path, "w", newline="") as f:
        out = csv.DictWriter(f, list(rows[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    w = [Fraction(r["w"]) if weighted else Fraction(1) for r in rows]
    n = sum(v > 0 for v in w)
    if n == 0 or all(r["a"] == "" or v == 0 for r, v in zip(rows, w)) or \
            all(r["x"] == "" or v == 0 for r, v in zip(rows, w)):
        return
    by_weight = ["-w", "w"] if weighted else ["--unweighted"]
    with open(os.path.join(folder, "book.csv"), "w") as f:
        f.write(BOOK)
    book = ["-c", os.path.join(folder, "book.csv")]
    command = ["kind-crosstab", *book, *by_weight, "-q", "a,x,y", "-b", "b",
               "-b", "m", "--multi", "m=m1,m2,m3", "--stats",
               "mean,median,sd,nps", "--hide", "0", "--flag", "0",
               "--test-base", "0", "--versus", "total", "--test", method,
               "-f", "tidy"]
    status, out, err = run(command, path)
    if status != 0:
        check.fault("status %d: %s" % (status, err.strip()))
        return
    table = Table(out)
    for question in ("a", "x", "y"):
        one_question(check, table, question, rows, w, n, method)
    status, out, err = run(["kind-tabulate", *by_weight, "-q", "x", "--mean",
                            "-f", "tidy"], path)
    if status != 0:
        check.fault("status %d: %s" % (status, err.strip()))
        return
    x = [value("x", r["x"]) for r in rows]
    who = [i for i in range(len(rows)) if x[i] is not None and w[i] > 0]
    groups = {("Total", "Total"): who}
    one_row(check, Table(out.replace("\n1,x,x,All respondents,,,,",
            "\n1,x,x,All respondents,Total,Total,,")), "x", "mean", w, x,
            groups, n, method, False)


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
        print("largest error of figures %.2g, of p-values %.2g" %
              tuple(check.worst))
    print("%d surveys: %d figures and %d p-values compared, %d left out; "
          "%d differ" % (surveys, check.figures, check.ps, check.skipped,
                         len(check.wrong)))
    return 1 if check.wrong or check.figures == 0 else 0


sys.exit(main())
