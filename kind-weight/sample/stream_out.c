/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/num.h"
#include "base/slice.h"
#include "stats/weight.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "kind-weight/sample/respondents.h"
#include "kind-weight/sample/roster.h"
#include "kind-weight/sample/stream_out.h"

/* The weight of each kind as text, where they have one. */
struct text {
	char bytes[WEIGHT_SIZE];
	struct slice slice;
};

static struct text *
format_kinds(const struct stream_out *s)
{
	size_t n = s->roster->weighted ? 0 : s->nkinds;
	struct text *texts = xcalloc(n, sizeof(*texts));

	for (size_t i = 0; i < n; i++)
		texts[i].slice = weight_format(s->weights[i], texts[i].bytes);
	return texts;
}

/* What writing needs. */
struct writer {
	const struct stream_out *s;
	struct respondents *respondents;
	struct csvout *out;
	const struct text *texts;
};

static int
write_people(const struct writer *w, struct diag *d)
{
	const struct roster *p = w->s->roster;
	struct slice record, eol;
	char bytes[WEIGHT_SIZE];

	for (size_t i = 0; i < p->n; i++) {
		if (respondents_next(w->respondents, &record, &eol, d) < 0)
			return -1;
		csvout_raw(w->out, record);
		csvout_raw(w->out, p->weighted ?
		    weight_format(p->weights[i], bytes) :
		    w->texts[p->kinds[i]].slice);
		if (csvout_end(w->out, eol) < 0)
			return -2;
	}
	if (respondents_finish(w->respondents, d) < 0)
		return -1;
	return csvout_close(w->out) < 0 ? -2 : 0;
}

static int
write_header(const struct stream_out *s, const struct csvin *in,
    struct csvout *out)
{
	csvout_raw(out, csvin_header(in));
	csvout_field(out, slice_of(s->name));
	return csvout_end(out, (struct slice){ s->eol, s->eol_n });
}

void
stream_out_begin(struct stream_out *s, const struct csvin *in)
{
	struct slice eol = csvin_eol(in);

	s->eol_n = num_smaller(eol.n, sizeof(s->eol));
	memcpy(s->eol, eol.p, s->eol_n);
}

int
stream_out_write(const struct stream_out *s, const struct csvin *in,
    struct respondents *respondents, struct csvout *out, struct diag *d)
{
	struct writer w = { s, respondents, out, NULL };
	struct text *texts;
	int status;

	if (respondents_rewind(respondents, d) < 0)
		return -1;
	if (write_header(s, in, out) < 0)
		return -2;
	w.texts = texts = format_kinds(s);
	status = write_people(&w, d);
	free(texts);
	return status;
}
