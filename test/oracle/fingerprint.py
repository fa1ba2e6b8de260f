# SPDX-License-Identifier: GPL-3.0-or-later
# The fingerprint of records, with xxHash by way of python3-xxhash.
#
# python3 fingerprint.py vectors: hashes of 0 to 5,000 bytes, for
# test/unit/test_fingerprint.c.
#
# python3 fingerprint.py <stream: how many records a survey stream has behind
# its header, and their fingerprint.  A line end between quotes ends none.
import sys

import xxhash


def vectors():
    for n in (0, 1, 3, 4, 8, 9, 16, 17, 128, 129, 240, 241, 1024, 1025, 5000):
        text = bytes((i * 7 + 3) % 251 for i in range(n))
        print('\t{ %d, "%s" },' % (n, xxhash.xxh3_128_hexdigest(text)))


def records(stream):
    record = b""
    for line in stream:
        record += line
        if record.count(b'"') % 2 == 0:
            end = b"\r\n" if record.endswith(b"\r\n") else b"\n"
            yield record.removesuffix(end)
            record = b""


if sys.argv[1:] == ["vectors"]:
    vectors()
else:
    hashes = [xxhash.xxh3_128_intdigest(r) for r in records(sys.stdin.buffer)]
    print(len(hashes) - 1, "%032x" % (sum(hashes[1:]) % 2 ** 128))
