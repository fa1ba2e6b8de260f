/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "cli/cli.h"
#include "cli/threads.h"
#include "cli/through.h"

struct worker {
	struct csvin *in;
	void *state;		/* of the program */
};

struct crew {
	const struct through *t;
	size_t n;
	struct worker *workers;
	struct csvout **parts;	/* of the slots, or NULL: nothing is written */
	bool alone;		/* the first worker has read it all */
};

int
through_unwritten(struct csvout **out, struct diag *d)
{
	cli_cannot_write(d);
	csvout_free(*out);
	*out = NULL;
	return -1;
}

static int64_t
read_piece(void *ctx, size_t thread, size_t slot, struct chunks_piece piece)
{
	const struct crew *crew = ctx;
	const struct worker *w = &crew->workers[thread];
	uint64_t before = csvin_count(w->in);
	struct diag d;

	csvin_view(w->in, piece.p, piece.n);
	if (crew->t->read(w->state, crew->parts != NULL ?
	    crew->parts[slot] : NULL, &d) < 0 || crew->t->ordered(w->state))
		return -1;
	return (int64_t)(csvin_count(w->in) - before);
}

static int
put_part(void *ctx, size_t slot, struct diag *d)
{
	const struct crew *crew = ctx;

	if (crew->parts == NULL ||
	    csvout_take(*crew->t->out, crew->parts[slot]) == 0)
		return 0;
	return through_unwritten(crew->t->out, d);
}

static int
write_header(const struct through *t, struct diag *d)
{
	if (*t->out == NULL || t->header(t->ctx) == 0)
		return 0;
	return through_unwritten(t->out, d);
}

static int
changed(const struct through *t, struct diag *d)
{
	return diag_at(d, csvin_filename(t->input->in), 0,
	    "was changed while it was read");
}

/* What threads wrote before they met a fault comes again. */
static int
read_all(void *ctx, struct diag *d)
{
	struct crew *crew = ctx;
	const struct through *t = crew->t;
	int got;

	crew->alone = true;
	if (crew->n > 0 && *t->out != NULL) {
		csvout_again(*t->out, 0);
		if (write_header(t, d) < 0)
			return -1;
	}
	got = t->read(t->first, *t->out, d);
	if (got == THROUGH_UNWRITTEN)
		return through_unwritten(t->out, d);
	if (got == 0 && *t->out != NULL && csvout_behind(*t->out))
		return changed(t, d);
	return got;
}

static int
open_crew(struct crew *crew, struct diag *d)
{
	const struct through *t = crew->t;

	crew->workers = xcalloc(crew->n, sizeof(*crew->workers));
	for (size_t i = 0; i < crew->n; i++) {
		struct worker *w = &crew->workers[i];

		w->in = threads_open(t->input, d);
		if (w->in == NULL)
			return -1;
		w->state = t->open(t->ctx, w->in, d);
		if (w->state == NULL)
			return -1;
	}
	if (*t->out == NULL)
		return 0;
	crew->parts = xcalloc(crew->n * CHUNKS_AHEAD, sizeof(*crew->parts));
	for (size_t i = 0; i < crew->n * CHUNKS_AHEAD; i++)
		crew->parts[i] = csvout_part();
	return 0;
}

static void
close_crew(struct crew *crew)
{
	for (size_t i = 0; i < crew->n; i++) {
		if (crew->workers[i].state != NULL)
			crew->t->close(crew->workers[i].state);
		csvin_close(crew->workers[i].in);
	}
	for (size_t i = 0; crew->parts != NULL &&
	    i < crew->n * CHUNKS_AHEAD; i++)
		csvout_free(crew->parts[i]);
	free(crew->workers);
	free(crew->parts);
}

int
through_read(const struct through *t, struct diag *d)
{
	size_t n = threads_count(t->input, t->threads);
	struct crew crew = { .t = t, .n = n > 1 ? n : 0 };
	const struct threads_work work = { .n = n, .ctx = &crew,
	    .read = read_piece, .put = put_part, .all = read_all };
	int status = open_crew(&crew, d);

	if (status == 0)
		status = write_header(t, d);
	if (status == 0)
		status = threads_read(t->input, &work, d);
	for (size_t i = 0; status == 0 && !crew.alone && i < crew.n; i++)
		t->join(t->first, crew.workers[i].state);
	close_crew(&crew);
	return status;
}
