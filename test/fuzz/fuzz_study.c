/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A study file: what is accepted has values only for keys that were given, and
 * what is refused has a message.
 */
#include <stdint.h>
#include <string.h>

#include "base/diag.h"
#include "kind-report/content/study.h"
#include "base/utf8.h"

#include "replay.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size };
	struct study s = { .vote = false };
	struct diag d = { "" };

	if (study_read(text, "in", &s, &d) < 0) {
		check(strncmp(d.text, "in:", 3) == 0);
	} else {
		for (size_t i = 0; i < STUDY_KEYS; i++) {
			struct slice v = s.values[i];

			check(v.n <= size);
			check(slice_eq(slice_trim(v), v));
			check(utf8_invalid((const unsigned char *)v.p, v.n) ==
			    v.n);
		}
	}
	study_clear(&s);
	return 0;
}
