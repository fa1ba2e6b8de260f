/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/length.h"
#include "kind-report/content/study.h"
#include "kind-report/content/study_words.h"

static struct slice
shortly(const struct study *s, enum study_key key)
{
	struct slice value = s->values[key], first = { "", 0 };

	slice_part(&value, ';', &first);
	return slice_ends(first, ".") ? slice_before(first, first.n - 1) :
	    first;
}

void
study_words_source(const struct study *s, struct buf *out)
{
	static const enum study_key keys[] = { STUDY_CLIENT, STUDY_SUPPLIER };
	bool begun = false;

	for (size_t i = 0; i < LENGTH(keys); i++) {
		if (s->values[keys[i]].n == 0)
			continue;
		buf_puts(out, begun ? " / " : "Source: ");
		buf_slice(out, shortly(s, keys[i]));
		begun = true;
	}
	buf_puts(out, begun && !slice_ends(buf_all(out), ".") ? "." : "");
}

void
study_words_fieldwork(const struct study *s, struct buf *out)
{
	if (s->values[STUDY_FIELDWORK].n == 0)
		return;
	buf_puts(out, "Fieldwork: ");
	buf_slice(out, shortly(s, STUDY_FIELDWORK));
	buf_putc(out, '.');
}
