/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/width.h"
#include "base/diag.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "show/agreement_sheet.h"
#include "show/figures.h"
#include "kind-report/content/report.h"
#include "kind-report/content/named.h"
#include "kind-report/content/views.h"
#include "kind-report/content/finding.h"

/* The figure of everybody in the row. */
static void
put_figure(struct buf *out, const struct tidy_table *t, size_t row)
{
	figures_put_words(out, t->rows[row].kind, &t->made.look,
	    tidy_at(t, row, 0));
}

static int
put_study(const struct report *r, struct slice text, struct buf *out,
    struct diag *d)
{
	while (text.n > 0) {
		const char *open = memchr(text.p, '{', text.n);
		const char *close;
		size_t before = open != NULL ? (size_t)(open - text.p) :
		    text.n;

		buf_slice(out, slice_before(text, before));
		text = slice_behind(text, before);
		if (text.n == 0)
			break;
		close = memchr(text.p, '}', text.n);
		if (close == NULL)
			return diag_at(d, study_name(r->study), 0,
			    "finding: a brace is not closed");
		if (named_put(r, (struct slice){ text.p + 1,
		    (size_t)(close - text.p) - 1 }, out, d) < 0)
			return -1;
		text = slice_behind(text, (size_t)(close - text.p) + 1);
	}
	return 0;
}

/* A wording that is wider is not repeated as a whole in a sentence. */
enum { WIDEST = 300 };

static double
agree(const struct tidy_table *t)
{
	const struct tidy_cell *cell = tidy_at(t, agreement_sheet_row(t, 0), 0);

	return cell->figure.known ? cell->figure.value : -1;
}

static void
put_statement(struct buf *out, const struct section *s,
    const struct tidy_table *t)
{
	put_figure(out, t, agreement_sheet_row(t, 0));
	report_put_who(s, " of ", out);
	buf_puts(out, " agree: \xe2\x80\x9c");
	buf_slice(out, slice_before(t->wording, width_break(t->wording,
	    WIDEST)));
	buf_puts(out, width_of(t->wording) > WIDEST ? " \xe2\x80\xa6" : "");
	buf_puts(out, "\xe2\x80\x9d.");
}

/* The statement that most agree with, and the one that fewest do, unless their
 * figures are hidden. */
static void
put_agreement(const struct section *s, struct buf *out)
{
	const struct tidy_table *most = s->tables[0], *least = s->tables[0];

	for (size_t i = 1; i < s->n; i++) {
		if (agree(s->tables[i]) > agree(most))
			most = s->tables[i];
		if (agree(s->tables[i]) < agree(least))
			least = s->tables[i];
	}
	if (agree(most) < 0)
		return;
	put_statement(out, s, most);
	if (agree(least) >= 0 && agree(least) < agree(most)) {
		buf_puts(out, " Fewest, ");
		put_statement(out, s, least);
	}
}

int
finding_put(const struct report *r, struct buf *out, struct diag *d)
{
	struct slice text = r->study->values[STUDY_FINDING];

	if (text.n > 0)
		return put_study(r, text, out, d);
	for (size_t i = 0; i < r->nsections; i++) {
		if (r->sections[i].kind != SECTION_AGREEMENT)
			continue;
		put_agreement(&r->sections[i], out);
		break;
	}
	return 0;
}

/* Does a word for percent begin there, behind a digit? */
static bool
is_percent(struct slice text, size_t at)
{
	struct slice rest = slice_behind(text, at);

	if (at == 0)
		return false;
	if (rest.n > 0 && rest.p[0] == ' ') {
		rest = slice_behind(rest, 1);
		return isdigit((unsigned char)text.p[at - 1]) &&
		    (slice_begins(rest, "percent") ||
		    slice_begins(rest, "per cent"));
	}
	return slice_begins(rest, "%") &&
	    isdigit((unsigned char)text.p[at - 1]);
}

bool
finding_is_typed(const struct report *r)
{
	struct slice text = r->study->values[STUDY_FINDING];
	bool inside = false;

	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '{' || text.p[i] == '}')
			inside = text.p[i] == '{';
		if (!inside && is_percent(text, i))
			return true;
	}
	return false;
}
