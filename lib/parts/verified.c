/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/xalloc.h"
#include "stream/csvin.h"
#include "cli/cli.h"
#include "table/made_text.h"
#include "tidy/tidy.h"
#include "tidy/tidy_read.h"
#include "parts/verified_lines.h"
#include "parts/verified.h"

/* How like a table is to another. */
enum { OTHER, SAME_QUESTION, SAME_BASE, SAME_COLUMNS };

struct verify {
	const struct tidy *wanted;
	bool *met;		/* each of these */
	struct buf place;	/* the table in question */
	struct buf *out;
	uint64_t figures;	/* that are, or should be, in the stream */
	uint64_t follow;
	uint64_t told;		/* differences */
};

int
verified_read(const char *prog, struct tidy *found, struct diag *d)
{
	struct cli_input input;
	struct csvin *in = cli_open(prog, NULL, &input, d);
	int status;

	*found = (struct tidy){ .with_ps = true };
	if (in == NULL)
		return -1;
	status = tidy_read(in, found, d);
	csvin_close(in);
	return status;
}

/* Begins a line; returns where it goes on. */
static struct buf *
tell(struct verify *v)
{
	v->told++;
	buf_slice(v->out, buf_all(&v->place));
	return v->out;
}

static void
tell_text(struct verify *v, const char *what, struct slice found,
    struct slice wanted)
{
	struct buf *out = tell(v);

	buf_printf(out, "%s: found ", what);
	if (found.n == 0)
		buf_puts(out, "none");
	buf_slice(out, found);
	buf_puts(out, ", wanted ");
	if (wanted.n == 0)
		buf_puts(out, "none");
	buf_slice(out, wanted);
	buf_putc(out, '\n');
}

/* It is told, and counts, as a figure that does not follow. */
static void
compare_text(struct verify *v, const char *what, struct slice found,
    struct slice wanted)
{
	if (slice_eq(found, wanted))
		return;
	v->figures++;
	tell_text(v, what, found, wanted);
}

static bool
same_columns(const struct tidy_table *a, const struct tidy_table *b)
{
	if (a->ncolumns != b->ncolumns)
		return false;
	for (size_t i = 0; i < a->ncolumns; i++)
		if (tidy_find_column(b, a->columns[i].heading,
		    a->columns[i].label) == b->ncolumns)
			return false;
	return true;
}

static int
likeness(const struct tidy_table *a, const struct tidy_table *b)
{
	if (!slice_eq(a->question, b->question))
		return OTHER;
	if (!slice_eq(a->base, b->base) || !slice_eq(a->base_all, b->base_all))
		return SAME_QUESTION;
	return same_columns(a, b) && made_same_weight(&a->made, &b->made,
	    false) ? SAME_COLUMNS : SAME_BASE;
}

/* The first that is left and so much like it, or their number. */
static size_t
find_table(const struct verify *v, const struct tidy_table *t, int like)
{
	size_t i = 0;

	while (i < v->wanted->n && (v->met[i] ||
	    likeness(t, &v->wanted->tables[i]) < like))
		i++;
	return i;
}

/* Which of the wanted tables each of the found is; tables that are more alike
 * are paired first. */
static size_t *
pair(struct verify *v, const struct tidy *found)
{
	size_t *with = xcalloc(found->n, sizeof(*with));

	for (size_t i = 0; i < found->n; i++)
		with[i] = v->wanted->n;
	for (int like = SAME_COLUMNS; like > OTHER; like--)
		for (size_t i = 0; i < found->n; i++) {
			if (with[i] < v->wanted->n)
				continue;
			with[i] = find_table(v, &found->tables[i], like);
			if (with[i] < v->wanted->n)
				v->met[with[i]] = true;
		}
	return with;
}

static void
tell_row(struct verify *v, const struct tidy_row *row, const char *what)
{
	buf_printf(tell(v), "%s \"%.*s\": %s\n", table_kind_name(row->kind),
	    (int)row->label.n, row->label.p, what);
}

static void
tell_column(struct verify *v, const struct tidy_column *c, const char *what)
{
	buf_printf(tell(v), "column \"%.*s: %.*s\": %s\n", (int)c->heading.n,
	    c->heading.p, (int)c->label.n, c->label.p, what);
}

/* The rows and columns that the other has not. */
static void
tell_shape(struct verify *v, const struct tidy_table *t,
    const struct tidy_table *other, const char *what)
{
	for (size_t i = 0; i < t->nrows; i++)
		if (tidy_find_row(other, t->rows[i].kind, t->rows[i].label) ==
		    other->nrows)
			tell_row(v, &t->rows[i], what);
	for (size_t i = 0; i < t->ncolumns; i++)
		if (tidy_find_column(other, t->columns[i].heading,
		    t->columns[i].label) == other->ncolumns)
			tell_column(v, &t->columns[i], what);
}

/* Is its row or its column missing as a whole, which was told? */
static bool
is_told(const struct verified_line *line, const struct tidy_table *other)
{
	const struct slice *f = line->fields;
	enum table_kind kind;
	bool cell = table_kind_find(f[TIDY_KIND], &kind);

	if (cell && tidy_find_row(other, kind, f[TIDY_ROW]) == other->nrows)
		return true;
	return (cell || slice_is(f[TIDY_KIND], "base")) && tidy_find_column(
	    other, f[TIDY_BREAK], f[TIDY_COLUMN]) == other->ncolumns;
}

static void
miss_line(struct verify *v, const struct verified_line *line,
    const struct tidy_table *other, const char *what)
{
	v->figures += verified_lines_figures(line);
	if (is_told(line, other))
		return;
	verified_lines_name(line, tell(v));
	buf_printf(v->out, ": %s\n", what);
}

static void
compare_line(struct verify *v, const struct verified_line *found,
    const struct verified_line *wanted)
{
	for (size_t i = TIDY_LETTER; i < TIDY_COLUMNS; i++) {
		struct slice a = found->fields[i], b = wanted->fields[i];
		bool same = slice_eq(a, b);
		struct buf name;

		if (i == TIDY_KIND || i == TIDY_ROW || (a.n == 0 && b.n == 0))
			continue;
		v->figures++;
		v->follow += same;
		if (same)
			continue;
		buf_init(&name);
		verified_lines_name(found, &name);
		buf_printf(&name, ": %s", tidy_record_columns[i]);
		tell_text(v, name.p, a, b);
		buf_clear(&name);
	}
}

static void
compare_lines(struct verify *v, const struct tidy_table *t,
    const struct tidy_table *of)
{
	struct verified_lines found, wanted;

	verified_lines_init(&found, t);
	verified_lines_init(&wanted, of);
	for (size_t i = 0; i < found.n; i++) {
		const struct verified_line *line = verified_lines_meet(&wanted,
		    &found.list[i]);

		if (line != NULL)
			compare_line(v, &found.list[i], line);
		else
			miss_line(v, &found.list[i], of, "does not follow");
	}
	for (size_t i = 0; i < wanted.n; i++)
		if (!wanted.list[i].met)
			miss_line(v, &wanted.list[i], t, "is missing");
	verified_lines_clear(&found);
	verified_lines_clear(&wanted);
}

/* Without the comma before it. */
static struct slice
words(const struct buf *own)
{
	return own->len == 0 ? slice_of("") : slice_behind(buf_all(own), 2);
}

/* Of how many people, and at which level, in the words of one and the other. */
static void
compare_made(struct verify *v, const struct made *a, const struct made *b)
{
	struct made found = *a;
	struct buf is, should;

	found.look.decimals = b->look.decimals;
	buf_init(&is);
	buf_init(&should);
	made_text_put_own(&found, b, &is);
	made_text_put_own(b, &found, &should);
	compare_text(v, "made", words(&is), words(&should));
	buf_clear(&is);
	buf_clear(&should);
}

static void
compare(struct verify *v, const struct tidy_table *t,
    const struct tidy_table *of)
{
	compare_text(v, "base", t->base, of->base);
	compare_text(v, "base of all", t->base_all, of->base_all);
	compare_made(v, &t->made, &of->made);
	tell_shape(v, t, of, "does not follow");
	tell_shape(v, of, t, "is missing");
	compare_lines(v, t, of);
}

static void
miss_table(struct verify *v, const struct tidy_table *t, const char *what)
{
	struct verified_lines lines;

	buf_printf(tell(v), "%s\n", what);
	verified_lines_init(&lines, t);
	for (size_t i = 0; i < lines.n; i++)
		v->figures += verified_lines_figures(&lines.list[i]);
	verified_lines_clear(&lines);
}

static void
set_place(struct verify *v, const char *table, size_t number,
    const struct tidy_table *t)
{
	v->place.len = 0;
	buf_printf(&v->place, "%s %zu, %.*s: ", table, number,
	    (int)t->question.n, t->question.p);
}

static void
compare_all(struct verify *v, const struct tidy *found)
{
	size_t *with = pair(v, found);

	for (size_t i = 0; i < found->n; i++) {
		set_place(v, "table", i + 1, &found->tables[i]);
		if (with[i] < v->wanted->n)
			compare(v, &found->tables[i],
			    &v->wanted->tables[with[i]]);
		else
			miss_table(v, &found->tables[i], "is not from these "
			    "parts");
	}
	for (size_t i = 0; i < v->wanted->n; i++)
		if (!v->met[i]) {
			set_place(v, "table of the parts", i + 1,
			    &v->wanted->tables[i]);
			miss_table(v, &v->wanted->tables[i], "is missing");
		}
	free(with);
}

bool
verified_compare(const struct tidy *found, const struct tidy *wanted,
    struct buf *out)
{
	struct verify v = { .wanted = wanted, .out = out,
	    .met = xcalloc(wanted->n, sizeof(*v.met)) };

	buf_init(&v.place);
	compare_all(&v, found);
	buf_printf(out, "%" PRIu64 " of %" PRIu64 " figures follow\n", v.follow,
	    v.figures);
	buf_clear(&v.place);
	free(v.met);
	return v.told == 0;
}
