/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/blank.h"
#include "base/diag.h"
#include "base/num.h"
#include "stream/csvin.h"
#include "scan/scan.h"
#include "stream/source.h"
#include "cli/cli.h"
#include "weighting/targets.h"
#include "weighting/targets_check.h"
#include "weighting/targets_read.h"

#define NONE ((size_t)-1)

enum { VARIABLE, CATEGORY, TARGET, COLUMNS };

/* Bytes of a file. */
#define LARGEST (64 << 20)

#define WANTED "wanted variable,category,target (or share, percent or count)"

struct reader {
	struct csvin *in;
	struct targets *t;
	bool zeros;
	bool known;		/* the header says the unit */
	bool has_note;
	size_t note;		/* its field */
	size_t want[COLUMNS];
	struct slice fields[COLUMNS];
	struct buf room[COLUMNS];
};

static int
wrong(const struct reader *r, struct diag *d, const char *what)
{
	return diag_at(d, r->t->file, csvin_line(r->in), "%s", what);
}

static int
read_file(const char *path, struct buf *text, struct diag *d)
{
	int fd = source_open(path, d);
	ssize_t got;

	if (fd < 0)
		return -1;
	while ((got = source_read_fd(&fd, buf_room(text, 65536), 65536,
	    d)) > 0 && text->len < LARGEST)
		text->len += (size_t)got;
	close(fd);
	if (got > 0)
		return diag_at(d, path, 0, "more than %d MiB, which is no file "
		    "of targets", LARGEST >> 20);
	return got < 0 ? diag_at(d, path, 0, "cannot be read") : 0;
}

/* Adds the text with nothing left of its comments but their line ends. */
static void
drop_comments(struct slice text, struct buf *out)
{
	struct slice rest = slice_skip_bom(text);

	while (rest.n > 0) {
		bool comment = rest.p[0] == '#';
		const char *end = memchr(rest.p, '\n', rest.n);
		size_t n = end == NULL ? rest.n : (size_t)(end - rest.p) + 1;

		buf_slice(out, (struct slice){ rest.p, comment ? 0 : n });
		buf_puts(out, comment && end != NULL ? "\n" : "");
		rest = slice_behind(rest, n);
	}
}

/* Its column of that name, or NONE. */
static size_t
column_of(struct reader *r, const char *name)
{
	size_t n = csvin_ncolumns(r->in), c = 0;

	while (c < n && !slice_is(slice_trim(csvin_column(r->in, c)), name))
		c++;
	return c < n ? c : NONE;
}

static int
wrong_header(const struct reader *r, const char *name, struct diag *d)
{
	struct slice found = csvin_header(r->in);
	const char *help = memchr(found.p, ';', found.n) != NULL ||
	    memchr(found.p, '\t', found.n) != NULL ?
	    "; kind-read -D makes commas of other signs between fields" : "";

	return diag_at(d, r->t->file, csvin_line(r->in), "no targets: found "
	    "\"%.*s\", without a column \"%s\"; " WANTED "%s",
	    (int)found.n, found.p, name, help);
}

/* The unit may stand in the header. */
static int
find_target(struct reader *r, struct diag *d)
{
	static const char *const names[] = { "share", "percent", "count",
	    "target" };
	size_t found = 0;

	for (int i = 0; i < 4; i++) {
		size_t c = column_of(r, names[i]);

		if (c == NONE)
			continue;
		r->want[TARGET] = csvin_want(r->in, c);
		r->known = i < 3;
		r->t->unit = i < 3 ? (enum targets_unit)i : TARGETS_SHARES;
		found++;
	}
	if (found > 1)
		return wrong(r, d, "two columns of targets; " WANTED);
	return found == 1 ? 0 : wrong_header(r, "target", d);
}

static int
find_columns(struct reader *r, struct diag *d)
{
	static const char *const names[] = { "variable", "category" };
	size_t note = column_of(r, "note"), extra = note == NONE ? 0 : 1;

	r->has_note = note != NONE;
	if (r->has_note)
		r->note = csvin_want(r->in, note);
	for (size_t i = 0; i < 2; i++) {
		size_t c = column_of(r, names[i]);

		if (c == NONE)
			return wrong_header(r, names[i], d);
		r->want[i] = csvin_want(r->in, c);
	}
	if (find_target(r, d) < 0)
		return -1;
	if (csvin_ncolumns(r->in) > COLUMNS + extra)
		return wrong(r, d, "more columns than variable,category,"
		    "target and note (a comma at the end of the header makes "
		    "one)");
	return 0;
}

static int
bad_number(const struct reader *r, struct diag *d, const char *what)
{
	struct slice s = r->fields[TARGET];

	return diag_at(d, r->t->file, csvin_line(r->in), "target of %.*s %.*s: "
	    "\"%.*s\" %s", (int)r->fields[VARIABLE].n, r->fields[VARIABLE].p,
	    (int)r->fields[CATEGORY].n, r->fields[CATEGORY].p, (int)s.n, s.p,
	    what);
}

static int
read_share(struct reader *r, fixed_uint *value, struct diag *d)
{
	enum weight_result got = weight_parse_sum(r->fields[TARGET], value);

	switch (got) {
	case WEIGHT_OK:
	case WEIGHT_ROUNDED:
		break;
	case WEIGHT_NEGATIVE:
		return bad_number(r, d, "is below 0");
	case WEIGHT_TOO_LARGE:
		return bad_number(r, d, "is too large");
	default:
		return bad_number(r, d, "is not a number, like 51.2 (without "
		    "% and without commas)");
	}
	if (*value == 0 && !r->zeros)
		return bad_number(r, d, "is no target, as nobody could be in "
		    "the category; --allow-zero gives who is in it weight 0");
	return 0;
}

static int
read_number(struct reader *r, bool total, struct diag *d)
{
	struct target_number *x;
	struct diag why;

	x = targets_add_number(r->t, r->fields[VARIABLE], &why);
	if (x == NULL)
		return wrong(r, d, why.text);
	x->total = total;
	x->line = csvin_line(r->in);
	if (!num_parse(r->fields[TARGET], &x->value))
		return bad_number(r, d, "is not a number");
	return 0;
}

static int
read_category(struct reader *r, struct diag *d)
{
	struct target_margin *m;
	struct target *x;
	struct diag why;

	m = targets_margin(r->t, r->fields[VARIABLE], &why);
	if (m == NULL)
		return wrong(r, d, why.text);
	x = targets_add(r->t, m, r->fields[CATEGORY], &why);
	if (x == NULL)
		return wrong(r, d, why.text);
	x->line = csvin_line(r->in);
	if (m->line == 0)
		m->line = x->line;
	if (read_share(r, &x->value, d) < 0)
		return -1;
	m->total += x->value;
	return 0;
}

/* Is it the word, or that in brackets with capitals? */
static bool
is_nearly(struct slice s, const char *word)
{
	bool brackets = s.n > 2 && s.p[0] == '[' && s.p[s.n - 1] == ']';
	struct slice inner = brackets ? (struct slice){ s.p + 1, s.n - 2 } : s;

	return slice_eq_nocase(inner, slice_of(word)) &&
	    !(brackets && slice_eq(inner, slice_of(word)));
}

static int
read_row(struct reader *r, struct diag *d)
{
	if (r->fields[VARIABLE].n == 0)
		return wrong(r, d, "variable: is empty, wanted a column");
	if (r->fields[CATEGORY].n == 0)
		return wrong(r, d, "category: is empty, wanted answers, or "
		    "[mean] or [total] of a column of numbers");
	if (is_nearly(r->fields[CATEGORY], "mean") ||
	    is_nearly(r->fields[CATEGORY], "total"))
		return diag_at(d, r->t->file, csvin_line(r->in), "category: "
		    "found \"%.*s\", wanted [mean] or [total] of a column of "
		    "numbers, or an answer (the sum of all categories is none)",
		    (int)r->fields[CATEGORY].n, r->fields[CATEGORY].p);
	if (slice_is(r->fields[CATEGORY], "[mean]") ||
	    slice_is(r->fields[CATEGORY], "[total]"))
		return read_number(r, slice_is(r->fields[CATEGORY],
		    "[total]"), d);
	return read_category(r, d);
}

/* An empty line, or one of commas, as spreadsheets leave them. */
static bool
is_blank(const struct reader *r)
{
	struct slice line = slice_trim(csvin_record(r->in));

	return slice_count(line, ',') == line.n;
}

/* The end of "1,999" without quotes would be a note. */
static int
check_note(const struct reader *r, struct diag *d)
{
	struct slice note = r->has_note ? csvin_field(r->in, r->note) :
	    (struct slice){ "", 0 };

	if (note.n == 0 || num_digits(note, 0) < note.n)
		return 0;
	return diag_at(d, r->t->file, csvin_line(r->in), "note: found "
	    "\"%.*s\", wanted words: is it a part of a number with commas?",
	    (int)note.n, note.p);
}

static int
take_fields(struct reader *r, struct diag *d)
{
	size_t width = csvin_width(r->in), wanted = csvin_ncolumns(r->in);

	if (width != wanted)
		return diag_at(d, r->t->file, csvin_line(r->in), "%zu field%s, "
		    "wanted %zu as in the header (a text with a comma stands "
		    "in quotes)", width, width == 1 ? "" : "s", wanted);
	for (size_t i = 0; i < COLUMNS; i++) {
		struct slice s = csvin_field(r->in, r->want[i]);

		r->room[i].len = 0;
		r->fields[i] = slice_trim(blank_fold(s,
		    buf_room(&r->room[i], s.n + 1)));
	}
	return 0;
}

static int
read_rows(struct reader *r, struct diag *d)
{
	int got = find_columns(r, d);

	if (got < 0)
		return -1;
	while ((got = csvin_next(r->in, d)) > 0)
		if (!is_blank(r) &&
		    (take_fields(r, d) < 0 || check_note(r, d) < 0 ||
		    read_row(r, d) < 0))
			return -1;
	if (got == 0 && r->t->n + r->t->nnumbers == 0)
		return diag_at(d, r->t->file, 0, "no target is in it");
	return got < 0 ? -1 : targets_check(r->t, r->known, d);
}

static struct csvin *
open_text(const char *path, struct slice *text, struct diag *d)
{
	struct csvin_options opt = { .name = path, .read = source_read_slice,
	    .ctx = text, .delim = ',', .first_line = 1, .any_width = true };

	while (text->n > 0 && (text->p[0] == '\n' || text->p[0] == '\r')) {
		opt.first_line += text->p[0] == '\n';
		*text = slice_behind(*text, 1);
	}
	opt.scanner = cli_scanner(d);
	return opt.scanner == NULL ? NULL : csvin_open(&opt, d);
}

static int
read_text(struct reader *r, struct slice all, struct diag *d)
{
	struct buf text = { NULL, 0, 0 };
	struct slice rest;
	int status;

	drop_comments(all, &text);
	rest = buf_all(&text);
	r->in = open_text(r->t->file, &rest, d);
	status = r->in == NULL ? -1 : read_rows(r, d);
	csvin_close(r->in);
	buf_clear(&text);
	return status;
}

struct targets *
targets_read_text(const char *name, struct slice text, bool zeros,
    struct diag *d)
{
	struct reader r = { .t = targets_new(name), .zeros = zeros };
	int status = read_text(&r, text, d);

	for (size_t i = 0; i < COLUMNS; i++)
		buf_clear(&r.room[i]);
	if (status == 0)
		return r.t;
	targets_free(r.t);
	return NULL;
}

struct targets *
targets_read(const char *path, bool zeros, struct diag *d)
{
	struct buf text = { NULL, 0, 0 };
	struct targets *t = NULL;

	if (read_file(path, &text, d) == 0)
		t = targets_read_text(path, buf_all(&text), zeros, d);
	buf_clear(&text);
	return t;
}
