/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook, as JSON if it begins with {, else as CSV.  One that is accepted
 * is written in both forms, and both are read back to the same codebook.
 */
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "codebook/codebook_read.h"
#include "codebook/codebook_write.h"
#include "kind-codebook/codebook_json.h"
#include "kind-codebook/codebook_json_read.h"

#include "replay.h"
#include "../unit/pieces.h"

static struct codebook *
read_csv(struct slice text, struct diag *d)
{
	struct pieces source = { text.p, text.n, 0 };
	struct csvin_options opt = { .name = "in", .read = pieces_read,
	    .ctx = &source, .scanner = scanner_get("plain"), .delim = ',',
	    .first_line = 1 };
	struct csvin *in = csvin_open(&opt, d);
	struct codebook *cb = NULL;

	if (in != NULL && column_check_names(in, d) == 0)
		cb = codebook_read(in, d);
	csvin_close(in);
	return cb;
}

static struct codebook *
read_any(struct slice text, struct diag *d)
{
	d->text[0] = '\0';
	if (text.n > 0 && text.p[0] == '{')
		return codebook_json_read(text, "in", d);
	return read_csv(text, d);
}

/* Written as from, it is the same codebook when it is read again. */
static void
check_same(struct slice from, struct slice wanted)
{
	struct diag d;
	struct codebook *cb = read_any(from, &d);
	struct buf again = { NULL, 0, 0 };

	check(cb != NULL);
	codebook_write(cb, &again);
	check(again.len == wanted.n);
	check(memcmp(again.p, wanted.p, wanted.n) == 0);
	codebook_free(cb);
	buf_clear(&again);
}

/* Every answer is found by its code, and is missing or not. */
static void
look_up(const struct codebook *cb)
{
	for (size_t i = 0; i < cb->n; i++) {
		const struct codebook_variable *v = &cb->variables[i];

		for (size_t k = 0; k < v->nanswers; k++) {
			const struct codebook_answer *a = &v->answers[k];

			check(codebook_by_code(v, a->value) == a);
			check(codebook_by_label(v, codebook_label(a)) == a);
			check(codebook_is_missing(cb, v, codebook_label(a)) ==
			    (a->missing > CODEBOOK_DK));
		}
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct buf csv = { NULL, 0, 0 }, json = { NULL, 0, 0 };
	struct diag d;
	struct codebook *cb = read_any((struct slice){ (const char *)p, n },
	    &d);

	check((cb == NULL) == (d.text[0] != '\0'));
	if (cb == NULL)
		return 0;
	look_up(cb);
	codebook_write(cb, &csv);
	codebook_json(cb, &json);
	codebook_free(cb);
	check_same(buf_all(&csv), buf_all(&csv));
	check_same(buf_all(&json), buf_all(&csv));
	buf_clear(&csv);
	buf_clear(&json);
	return 0;
}
