# SPDX-License-Identifier: GPL-3.0-or-later
# python3 test/oracle/ratio.py: ratios of 128-bit integers that are hard to
# round, for test/unit/test_fixed.c, with the nearest double from Python's
# exact fractions (int / int in Python is correctly rounded; Fraction checks).
import math
import random
from fractions import Fraction


def line(num, den):
    value = num / den
    low = Fraction(value)
    off = abs(Fraction(num, den) - low)
    for other in (math.nextafter(value, math.inf),
                  math.nextafter(value, -math.inf)):
        assert off <= abs(Fraction(num, den) - Fraction(other))
    mask = 2 ** 64 - 1
    print("\t{ { 0x%x, 0x%x }, { 0x%x, 0x%x },\n\t    %s }," % (
        num >> 64, num & mask, den >> 64, den & mask, value.hex()))


random.seed(1)
# Halfway between two doubles, and one unit to each side.
for bits in (1, 20, 60):
    den = 2 ** bits
    for m in (2 ** 52 + 1, 2 ** 53 - 1, 2 ** 52 + 2):
        num = (2 * m + 1) * den // 2 if bits > 0 else 2 * m + 1
        line(num, den)
        line(num * 2 ** 10 - 1, den * 2 ** 10)
        line(num * 2 ** 10 + 1, den * 2 ** 10)
# Of every size.
for _ in range(14):
    line(random.getrandbits(random.randint(1, 128)) + 1,
         random.getrandbits(random.randint(1, 128)) + 1)
# Nearly 1, and the ends of the range.
big = 2 ** 128 - 1
for num, den in ((big, big), (big - 1, big), (1, big), (big, 1), (1, 3),
                 (2, 3), (11900000000000, 25250000000000),
                 (2 ** 64, 2 ** 64 + 1), (2 ** 127 - 1, 2 ** 127),
                 (10 ** 38, 3 * 10 ** 37)):
    line(num, den)
