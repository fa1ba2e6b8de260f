/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first stray quote may stand behind a million respondents, and they are
 * not to be written before it is known; so the file is read twice.  It is left
 * at the first line that is not as wide as the header.
 */
#include <string.h>

#include "base/diag.h"
#include "stream/source.h"
#include "kind-read/bytes/decode.h"
#include "kind-read/bytes/spool.h"
#include "kind-read/head/dialect.h"
#include "kind-read/head/export_options.h"
#include "kind-read/quotescan.h"

#define PIECE ((size_t)64 * 1024)

/* The walk over a text, as a reader of CSV goes. */
struct walk {
	enum { BEGINS, BARE, QUOTED, CLOSED } field;
	size_t tabs;		/* in the line */
	size_t wanted;		/* in the first one */
	bool first;		/* this is it */
	bool blank;		/* nothing in the line so far */
	bool uneven;		/* a line has more or fewer */
	bool broken;		/* quotes stand where none may */
	bool crosses;		/* a line ends between quotes */
};

static void
end_line(struct walk *w)
{
	if (w->first && !w->blank) {
		w->wanted = w->tabs;
		w->first = false;
	}
	w->uneven |= !w->blank && w->tabs != w->wanted;
	w->crosses |= w->field == QUOTED;
	w->tabs = 0;
	w->blank = true;
}

static void
take_quote(struct walk *w)
{
	w->broken |= w->field == BARE;
	w->field = w->field == BARE ? BARE : w->field == QUOTED ? CLOSED :
	    QUOTED;
}

static void
take(struct walk *w, char c)
{
	bool line_end = c == '\n' || c == '\r', ends = line_end || c == '\t';

	if (line_end)
		end_line(w);
	else
		w->blank = false;
	w->tabs += c == '\t';
	if (c == '"') {
		take_quote(w);
	} else if (w->field != QUOTED) {
		w->broken |= w->field == CLOSED && !ends;
		w->field = ends ? BEGINS : BARE;
	}
}

static int
walk(struct decode *dec, struct walk *w, struct diag *d)
{
	char piece[PIECE];
	ssize_t n = 0;

	while (!w->uneven && (n = decode_read(dec, piece, PIECE, d)) > 0)
		for (ssize_t i = 0; i < n; i++)
			take(w, piece[i]);
	if (!w->blank)
		end_line(w);
	return n < 0 ? -1 : 0;
}

/* The text from its header on; NULL if it is not separated by tabs, or cannot
 * be read, which will be found again. */
static struct decode *
open_tabs(const struct source *source, const struct export_options *opt)
{
	struct dialect_options as_text = opt->dialect;
	struct decode *dec;
	struct dialect dialect;
	struct diag ignored;

	as_text.no_quotes = true;
	dec = decode_open(source->read, source->ctx, opt->encoding, &ignored);
	if (dec != NULL && dialect_find(dec, &as_text, &dialect,
	    &ignored) == 0 && dialect.delim == '\t')
		return dec;
	decode_close(dec);
	return NULL;
}

/* Most such files have no quotes, and that is soon seen. */
static bool
has_quotes(struct decode *dec)
{
	char piece[PIECE];
	struct diag ignored;
	ssize_t n;

	while ((n = decode_read(dec, piece, PIECE, &ignored)) > 0)
		if (memchr(piece, '"', (size_t)n) != NULL)
			return true;
	return false;
}

static bool
head_has_tabs(struct slice head, const struct export_options *opt)
{
	struct source source = { source_read_slice, &head };
	struct decode *dec;

	if (memchr(head.p, '\t', head.n) == NULL)
		return false;
	dec = open_tabs(&source, opt);
	decode_close(dec);
	return dec != NULL;
}

/* Are quotes text in this file, from its beginning on? */
static bool
are_text(const struct source *source, const struct export_options *opt)
{
	struct walk w = { .first = true, .blank = true };
	struct decode *dec = open_tabs(source, opt);
	struct diag ignored;
	bool read = dec != NULL && walk(dec, &w, &ignored) == 0;

	decode_close(dec);
	return read && !w.uneven && (w.broken || w.field == QUOTED ||
	    (w.crosses && w.wanted > 1));
}

int
quotescan(struct spool *spool, const struct export_options *opt, bool *text,
    struct diag *d)
{
	struct source source = { spool_read, spool };
	struct decode *dec;

	*text = false;
	if (opt->dialect.no_quotes || opt->repair ||
	    !head_has_tabs(spool_head(spool), opt))
		return 0;
	if (spool_again(spool, d) < 0)
		return -1;
	dec = open_tabs(&source, opt);
	*text = dec != NULL && has_quotes(dec);
	decode_close(dec);
	if (*text && spool_again(spool, d) < 0)
		return -1;
	*text = *text && are_text(&source, opt);
	return spool_again(spool, d);
}
