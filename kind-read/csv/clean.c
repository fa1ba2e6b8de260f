/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/blank.h"
#include "stream/field.h"
#include "kind-read/head/tokens.h"
#include "kind-read/csv/decimal.h"
#include "kind-read/csv/special.h"
#include "kind-read/csv/clean.h"

struct clean {
	struct clean_options opt;
	struct special special;
	char *room;		/* for a field */
	size_t size;
	uint64_t trimmed;
	char line_end;		/* what becomes of one in a field */
	bool blanks;		/* to be mended */
	uint64_t folded;
	struct tokens tokens;
};

struct clean *
clean_new(const struct clean_options *opt)
{
	struct clean *c = xcalloc(1, sizeof(*c));

	c->opt = *opt;
	c->line_end = ' ';
	special_init(&c->special, opt->delim, opt->wide);
	for (size_t i = 0; i < opt->nmissing; i++)
		special_start(&c->special, opt->missing[i][0]);
	if (opt->delim != ',')
		special_always(&c->special, ',');
	if (opt->decimal_comma)
		special_always(&c->special, '.');
	tokens_init(&c->tokens, opt->missing, opt->nmissing);
	return c;
}

struct clean *
clean_copy(const struct clean *c)
{
	return clean_new(&c->opt);
}

void
clean_join(struct clean *c, const struct clean *other)
{
	c->trimmed += other->trimmed;
	c->folded += other->folded;
	tokens_join(&c->tokens, &other->tokens);
}

void
clean_free(struct clean *c)
{
	if (c == NULL)
		return;
	free(c->room);
	tokens_clear(&c->tokens);
	free(c);
}

size_t
clean_plain(const struct clean *c, struct slice record, size_t from)
{
	return c->blanks ? from : special_plain(&c->special, record, from);
}

size_t
clean_unquoted(const struct clean *c, struct slice record, size_t *pos,
    char *out)
{
	size_t n = 0, from = *pos;
	struct slice text;

	while (!c->blanks &&
	    special_quoted(&c->special, record, *pos, &text)) {
		if (*pos > from)
			out[n++] = ',';
		memcpy(out + n, text.p, text.n);
		n += text.n;
		*pos += text.n + 3;
	}
	return n;
}

/* Is the field as it stands the answer? */
static bool
is_answer(const struct clean *c, struct slice raw)
{
	return !c->blanks && !c->opt.decimal_comma &&
	    special_none(&c->special, raw);
}

static struct slice
unquote(struct slice raw, char line_end, char *out)
{
	struct slice s = field_unquote(raw, out);
	size_t n = 0;

	if (s.n == 0 || (memchr(s.p, '\n', s.n) == NULL &&
	    memchr(s.p, '\r', s.n) == NULL))
		return s;
	for (size_t i = 0; i < s.n; i++) {
		bool crlf = s.p[i] == '\r' && i + 1 < s.n && s.p[i + 1] == '\n';

		i += crlf;
		out[n++] = s.p[i] == '\n' || s.p[i] == '\r' ? line_end :
		    s.p[i];
	}
	return (struct slice){ out, n };
}

struct slice
clean_unquote(struct slice raw, char *out)
{
	return unquote(raw, ' ', out);
}

static bool
is_missing(struct clean *c, struct slice s)
{
	size_t token = tokens_find(&c->tokens, s);

	if (token == TOKENS_NONE)
		return false;
	tokens_meet(&c->tokens, token);
	return true;
}

/* Without blanks around it, and line ends that were kept. */
static struct slice
trim(struct slice s)
{
	size_t n;

	do {
		n = s.n;
		s = slice_trim(s);
		if (s.n > 0 && s.p[0] == '\n')
			s = slice_behind(s, 1);
		if (s.n > 0 && s.p[s.n - 1] == '\n')
			s = slice_before(s, s.n - 1);
	} while (s.n < n);
	return s;
}

/* Blanks around a field go, in quotes too; one alone says missing. */
static struct slice
take_off(struct clean *c, struct slice raw, bool *trimmed)
{
	struct slice own = raw.n > 0 && raw.p[0] == '"' ?
	    unquote(raw, c->line_end, c->room) : raw;
	struct slice s = c->line_end == '\n' ? trim(own) : slice_trim(own);

	*trimmed = s.n < own.n && !slice_is(own, " ");
	return s;
}

/* What was done to a field. */
struct mended {
	bool trimmed;
	bool folded;
};

static struct slice
tidy(struct clean *c, struct slice raw, struct mended *m)
{
	struct slice s;
	size_t n;

	if (raw.n > c->size) {
		c->size = raw.n;
		c->room = xreallocarray(c->room, 1, c->size);
	}
	s = take_off(c, raw, &m->trimmed);
	n = s.n;
	if (c->blanks)
		s = blank_fold(s, c->room);
	m->folded = s.n < n;
	if (is_missing(c, s))
		return (struct slice){ "", 0 };
	if (c->opt.decimal_comma)
		decimal_point(s, c->room, &s);
	return s;
}

struct slice
clean_field(struct clean *c, struct slice raw)
{
	struct mended m;
	struct slice s;

	if (is_answer(c, raw))
		return raw;
	if (!c->blanks && special_quoted(&c->special, raw, 0, &s))
		return s;
	s = tidy(c, raw, &m);
	c->trimmed += m.trimmed;
	c->folded += m.folded;
	return s;
}

bool
clean_is_empty(struct clean *c, struct slice record)
{
	struct slice field;
	struct mended m;
	size_t pos = 0;

	if (!c->blanks && record.n > 0 &&
	    c->special.flags[(unsigned char)record.p[0]] == 0)
		return false;
	while (field_split(record, c->opt.delim, &pos, &field))
		if (tidy(c, field, &m).n > 0)
			return false;
	return true;
}

void
clean_lines(struct clean *c, bool keep)
{
	c->line_end = keep ? '\n' : ' ';
}

void
clean_blanks(struct clean *c, bool any)
{
	c->blanks = any;
}

uint64_t
clean_folded(const struct clean *c)
{
	return c->folded;
}

uint64_t
clean_trimmed(const struct clean *c)
{
	return c->trimmed;
}

bool
clean_met(const struct clean *c, size_t i)
{
	return c->tokens.met[i];
}
