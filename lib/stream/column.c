/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/utf8.h"
#include "stream/foreign.h"
#include "stream/csvin.h"
#include "stream/column.h"

/* A name further away than this is no typing error. */
#define FAR 1000
#define LONGEST_NAME 255

struct columns
column_names(const struct csvin *in, struct slice *names)
{
	size_t n = csvin_ncolumns(in);

	for (size_t i = 0; i < n; i++)
		names[i] = csvin_column(in, i);
	return (struct columns){ csvin_filename(in), names, n };
}

int
column_check_names(const struct csvin *in, struct diag *d)
{
	struct map *seen = map_new();
	int status = 0;

	for (size_t i = 0; i < csvin_ncolumns(in) && status == 0; i++) {
		struct slice name = csvin_column(in, i);

		if (name.n == 0)
			status = diag_at(d, csvin_filename(in), 1,
			    "column %zu has no name (kind-read gives it one)",
			    i + 1);
		else if (map_add(seen, name) != i)
			status = diag_at(d, csvin_filename(in), 1,
			    "column %zu has the name \"%.*s\" again, which is "
			    "column %zu (kind-read tells them apart)", i + 1,
			    (int)name.n, name.p, map_find(seen, name) + 1);
	}
	map_free(seen);
	return status;
}

size_t
column_want(struct csvin *in, const char *const *names, size_t n, size_t *want)
{
	for (size_t i = 0; i < n; i++) {
		size_t c = 0, all = csvin_ncolumns(in);

		while (c < all && !slice_is(csvin_column(in, c), names[i]))
			c++;
		if (c == all)
			return i;
		want[i] = csvin_want(in, c);
	}
	return n;
}

size_t
column_find(const struct columns *c, struct slice name)
{
	for (size_t i = 0; i < c->n; i++)
		if (slice_eq(c->names[i], name))
			return i;
	return COLUMN_NONE;
}

static unsigned
smallest(unsigned a, unsigned b, unsigned c)
{
	if (a > b)
		a = b;
	return a < c ? a : c;
}

/*
 * Changes of one letter, or of two neighbours' order, that lead from a to b
 * (Damerau 1964); the case of letters counts for nothing.
 */
static unsigned
distance(struct slice a, struct slice b)
{
	unsigned rows[3][LONGEST_NAME + 1];

	if (a.n > LONGEST_NAME || b.n > LONGEST_NAME)
		return FAR;
	for (size_t j = 0; j <= b.n; j++)
		rows[0][j] = (unsigned)j;
	for (size_t i = 1; i <= a.n; i++) {
		unsigned *now = rows[i % 3], *last = rows[(i + 2) % 3];
		const unsigned *before = rows[(i + 1) % 3];

		now[0] = (unsigned)i;
		for (size_t j = 1; j <= b.n; j++) {
			struct slice x = { a.p + i - 1, 1 };
			struct slice y = { b.p + j - 1, 1 };

			now[j] = smallest(now[j - 1] + 1, last[j] + 1,
			    last[j - 1] + !slice_eq_nocase(x, y));
			if (i > 1 && j > 1 && x.p[0] == y.p[-1] &&
			    x.p[-1] == y.p[0] && before[j - 2] + 1 < now[j])
				now[j] = before[j - 2] + 1;
		}
	}
	return rows[a.n % 3][b.n];
}

size_t
column_nearest(const struct columns *c, struct slice name)
{
	unsigned best = (unsigned)(name.n / 3 + 1);
	size_t found = COLUMN_NONE;

	for (size_t i = 0; i < c->n; i++) {
		unsigned far = distance(name, c->names[i]);

		if (far < best || (far == best && found == COLUMN_NONE)) {
			best = far;
			found = i;
		}
	}
	return found;
}

/* A file of another dialect looks like one long name. */
static bool
one_wide_column(const struct columns *c)
{
	return c->n == 1 && (memchr(c->names[0].p, ';', c->names[0].n) ||
	    memchr(c->names[0].p, '\t', c->names[0].n) ||
	    memchr(c->names[0].p, '|', c->names[0].n));
}

size_t
column_need(const struct columns *c, struct slice name, struct diag *d)
{
	size_t i = column_find(c, name), near;
	struct foreign what;

	if (i != COLUMN_NONE)
		return i;
	near = column_nearest(c, name);
	what = foreign_names(c->names, c->n);
	if (what.what != NULL)
		diag_at(d, c->file, 1, "no column \"%.*s\"; this is %s",
		    (int)name.n, name.p, what.what);
	else if (near == COLUMN_NONE)
		diag_at(d, c->file, 1, "no column \"%.*s\"%s", (int)name.n,
		    name.p, one_wide_column(c) ? "; the header is one column "
		    "(kind-read reads files with other delimiters)" : "");
	else
		diag_at(d, c->file, 1,
		    "no column \"%.*s\"; did you mean \"%.*s\"?",
		    (int)name.n, name.p, (int)c->names[near].n,
		    c->names[near].p);
	return COLUMN_NONE;
}

/* Goes back to the last * when what follows it does not fit. */
bool
column_glob(struct slice pattern, struct slice name)
{
	size_t p = 0, n = 0, star = COLUMN_NONE, resume = 0;

	while (n < name.n) {
		if (p < pattern.n && pattern.p[p] == '*') {
			star = p++;
			resume = n;
		} else if (p < pattern.n && (pattern.p[p] == '?' ||
		    pattern.p[p] == name.p[n])) {
			p++;
			n++;
		} else if (star != COLUMN_NONE) {
			p = star + 1;
			n = ++resume;
		} else {
			return false;
		}
	}
	while (p < pattern.n && pattern.p[p] == '*')
		p++;
	return p == pattern.n;
}

static size_t
add_once(size_t *list, size_t n, size_t column)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == column)
			return n;
	list[n] = column;
	return n + 1;
}

size_t
column_match(const struct columns *c, struct slice pattern, size_t *list,
    size_t n, struct diag *d)
{
	bool any = false;
	size_t exact = column_find(c, pattern);

	if (exact != COLUMN_NONE)
		return add_once(list, n, exact);
	if (memchr(pattern.p, '*', pattern.n) == NULL &&
	    memchr(pattern.p, '?', pattern.n) == NULL) {
		column_need(c, pattern, d);
		return 0;
	}
	for (size_t i = 0; i < c->n; i++) {
		if (!column_glob(pattern, c->names[i]))
			continue;
		n = add_once(list, n, i);
		any = true;
	}
	if (!any)
		diag_at(d, c->file, 1, "no column fits \"%.*s\"",
		    (int)pattern.n, pattern.p);
	return any ? n : 0;
}

struct slice
column_part(const char **text, bool *quoted)
{
	const char *p = *text + strspn(*text, " \t");
	struct slice part;

	*quoted = *p == '`' && strchr(p + 1, '`') != NULL;
	if (*quoted) {
		const char *end = strchr(p + 1, '`');

		part = (struct slice){ p + 1, (size_t)(end - p - 1) };
		p = end + 1 + strspn(end + 1, " \t");
	} else {
		part = (struct slice){ p, strcspn(p, ",") };
		p += part.n;
		part = slice_trim(part);
	}
	*text = p;
	return part;
}

static size_t
read_list(const struct columns *c, const char *text, size_t *list,
    struct diag *d)
{
	const char *p = text;
	size_t n = 0;

	for (;;) {
		bool quoted;
		struct slice part = column_part(&p, &quoted);

		if (part.n == 0 || (*p != ',' && *p != '\0')) {
			diag_set(d, "column list \"%s\": wanted names "
			    "separated by commas", text);
			return 0;
		}
		if (quoted) {
			size_t i = column_need(c, part, d);

			n = i == COLUMN_NONE ? 0 : add_once(list, n, i);
		} else {
			n = column_match(c, part, list, n, d);
		}
		if (n == 0 || *p == '\0')
			return n;
		p++;
	}
}

/* Names of questions have commas and question marks in them. */
static void
point_to_quotes(const char *text, struct diag *d)
{
	struct diag reason = *d;

	if ((strstr(text, ", ") != NULL || strchr(text, '?') != NULL) &&
	    strchr(text, '`') == NULL)
		diag_set(d, "%s (a name with a comma, * or ? in it stands in "
		    "`back quotes`)", reason.text);
}

size_t
column_list(const struct columns *c, const char *text, size_t **list,
    struct diag *d)
{
	size_t whole = column_find(c, slice_of(text)), n = 1;

	*list = xcalloc(c->n, sizeof(**list));
	if (whole != COLUMN_NONE)
		**list = whole;
	else
		n = read_list(c, text, *list, d);
	if (n == 0) {
		free(*list);
		*list = NULL;
		point_to_quotes(text, d);
	}
	return n;
}

int
column_check_new(const struct columns *c, struct slice name, struct diag *d)
{
	if (name.n == 0)
		return diag_set(d, "the new column needs a name");
	if (slice_trim(name).n < name.n || strpbrk(name.p, "\r\n") != NULL)
		return diag_set(d, "a name has no blank at either end and no "
		    "line break");
	if (utf8_invalid((const unsigned char *)name.p, name.n) < name.n)
		return diag_set(d, "the name is not valid UTF-8");
	if (column_find(c, name) != COLUMN_NONE)
		return diag_set(d, "%s has a column \"%.*s\" already", c->file,
		    (int)name.n, name.p);
	return 0;
}
