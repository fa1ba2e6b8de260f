/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "partial/partial.h"
#include "partial/partial_read.h"

#include "replay.h"

/* What is read is written so that it reads as the same, and a part less itself
 * is nothing; a part that proves itself still does so. */
int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct diag d = { "" };
	struct partial *part = partial_new(), *again = partial_new();
	struct buf once = { NULL, 0, 0 }, twice = { NULL, 0, 0 };
	bool proved;

	if (partial_read(part, (struct slice){ (const char *)p, n }, "p",
	    &d) == 0) {
		proved = partial_prove(part, &d) == 0;
		partial_write(part, &once);
		check(partial_read(again, buf_all(&once), "again", &d) == 0);
		check(!proved || partial_prove(again, &d) == 0);
		partial_write(again, &twice);
		check(slice_eq(buf_all(&once), buf_all(&twice)));
		check(partial_join(again, part, true, &d) == 0);
		check(partial_proof(again) == 0);
	}
	buf_clear(&once);
	buf_clear(&twice);
	partial_free(part);
	partial_free(again);
	return 0;
}
