#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""picture_check.py FILE...: what holds for each chart in a file.

It is well-formed and as large as it says, has a name, a description and a
background; no text is smaller than 13 pixels, stands outside, or in another.
Letters of sans fonts are narrow, wide or between; each kind is taken for as
wide as its widest letter of Arial is, or nearly.
"""
import re
import sys
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def wide(text, size):
    return size * sum(.28 if c in "iIjlft.,:;'|!()[]/- " else
                      .9 if c in "mwMW%@" else .7 if c.isupper() else .55
                      for c in text)


def number(e, name, whole=0.0):
    text = e.get(name, "0")
    if text.endswith("%"):
        return float(text[:-1]) / 100 * whole
    return float(text)


def boxes(e, sizes, left, top, width):
    """Of all texts in e, whose own left and top are these."""
    for child in e:
        if child.tag == SVG + "svg":
            yield from boxes(child, sizes, left + number(child, "x"),
                             top + number(child, "y"), number(child, "width"))
        if child.tag != SVG + "text":
            continue
        text = "".join(child.itertext())
        size = sizes.get(child.get("class"), sizes[""])
        length = wide(text, size)
        x = left + number(child, "x", width) + number(child, "dx")
        x -= {"middle": length / 2, "end": length}.get(
            child.get("text-anchor"), 0)
        y = top + number(child, "y")
        yield text, size, x, x + length, y - size * .7, y


def faults(root):
    style = root.find(SVG + "style").text
    sizes = {c: float(n) for c, n in
             re.findall(r"\.(\w+)\{font-size:(\d+)px", style)}
    sizes[""] = float(re.search(r"text\{font:(\d+)px", style).group(1))
    width, height = number(root, "width"), number(root, "height")
    if root.get("viewBox") != f"0 0 {width:g} {height:g}":
        yield "its size is not that of its box"
    ground = root.find(SVG + "rect")
    if (number(ground, "width"), number(ground, "height")) != (width, height):
        yield "the background is not as large"
    for name in "title", "desc":
        if not (root.find(SVG + name).text or "").strip():
            yield f"no {name}"
    texts = list(boxes(root, sizes, 0, 0, width))
    for i, (text, size, x1, x2, y1, y2) in enumerate(texts):
        if size < 13:
            yield f"{text}: {size:g} pixels"
        if x1 < 0 or x2 > width or y1 < 0 or y2 > height:
            yield f"{text}: outside"
        for other, _, u1, u2, v1, v2 in texts[:i]:
            if x1 < u2 and u1 < x2 and y1 < v2 and v1 < y2:
                yield f"{text}: in {other}"


for path in sys.argv[1:]:
    found = list(faults(ElementTree.parse(path).getroot()))
    print(f"{path}: {len(found)} faults")
    for fault in found:
        print("\t" + fault)
