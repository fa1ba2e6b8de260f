/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/length.h"
#include "base/width.h"
#include "codebook/codebook.h"
#include "ask/cond_tree.h"
#include "ask/cond_said.h"

/* Columns that a title takes up at most; a longer one is a question. */
#define SHORT_TITLE 32

void
cond_said_init(struct cond_said *s, const struct cond_tree *t,
    const struct codebook *cb)
{
	*s = (struct cond_said){ t, cb, xcalloc(t->ncolumns,
	    sizeof(*s->told)) };
}

void
cond_said_clear(struct cond_said *s)
{
	free(s->told);
}

static bool
has(struct slice text, const char *what)
{
	size_t n = strlen(what);

	for (size_t i = 0; i + n <= text.n; i++)
		if (memcmp(text.p + i, what, n) == 0)
			return true;
	return false;
}

/* Could the text be taken for more of the sentence than one answer? */
static bool
is_confusing(struct slice text)
{
	static const char *const inside[] = { ",", ";", "(", ")", "\"", "\n",
	    " or ", " and ", " who " };
	static const char *const alone[] = { "and", "or", "nor", "not",
	    "neither", "who" };
	static const char *const first[] = { "not ", "neither ", "none of ",
	    "no answer ", "an answer ", "any of " };

	for (size_t i = 0; i < LENGTH(inside); i++)
		if (has(text, inside[i]))
			return true;
	for (size_t i = 0; i < LENGTH(first); i++)
		if (slice_begins(text, first[i]))
			return true;
	for (size_t i = 0; i < LENGTH(alone); i++)
		if (slice_is(text, alone[i]))
			return true;
	return text.n == 0 || text.n != slice_trim(text).n;
}

void
cond_said_text(struct buf *out, struct slice text)
{
	const char *quote = !is_confusing(text) ? "" :
	    has(text, "\"") ? "'" : "\"";

	buf_puts(out, quote);
	buf_slice(out, text);
	buf_puts(out, quote);
}

void
cond_said_list(struct buf *out, const struct slice *texts, size_t n,
    const char *last)
{
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, i == 0 ? "" : i + 1 < n ? ", " : last);
		cond_said_text(out, texts[i]);
	}
}

/* Is it a word that stands before a column or an answer in the sentence? */
static bool
is_word(struct slice name)
{
	static const char *const words[] = { "no", "an", "any", "none", "with",
	    "without", "over", "under", "before", "after", "the" };

	for (size_t i = 0; i < LENGTH(words); i++)
		if (slice_is(name, words[i]))
			return true;
	return false;
}

/* A name with a blank in it would end there. */
static void
put_name(struct buf *out, struct slice name)
{
	if ((!has(name, " ") && !is_word(name)) || is_confusing(name))
		cond_said_text(out, name);
	else
		buf_printf(out, "\"%.*s\"", (int)name.n, name.p);
}

/* Titles that are sentences say what was asked, not what the column is. */
static void
put_title(struct buf *out, struct slice name, struct slice title)
{
	if (title.n == 0 || slice_eq_nocase(title, name) ||
	    strchr("?.:!", title.p[title.n - 1]) != NULL ||
	    has(title, "(") || width_of(title) > SHORT_TITLE)
		return;
	buf_puts(out, " (");
	buf_slice(out, title);
	buf_putc(out, ')');
}

void
cond_said_column(struct cond_said *s, struct buf *out, size_t i)
{
	const struct cond_column *c = &s->tree->columns[i];
	bool told = s->told[i];

	put_name(out, c->name);
	if (!told && c->variable != NULL)
		put_title(out, c->name, c->variable->title);
	for (size_t k = 0; k < s->tree->ncolumns; k++)
		if (s->tree->columns[k].column == c->column)
			s->told[k] = true;
}

void
cond_said_group(const struct cond_said *s, struct buf *out, struct slice name)
{
	const struct codebook_variable *v = codebook_find(s->codebook, name);

	put_name(out, name);
	if (v != NULL)
		put_title(out, name, v->title);
}

/* The other name of an answer is its label, if the text is its code, or the
 * other way round. */
struct slice
cond_said_answer(const struct cond_said *s, const struct cond_label *label,
    size_t i)
{
	const struct cond_other *other;
	const struct codebook_answer *a;

	if (label->others == COND_NONE)
		return label->text;
	other = &s->tree->others[label->others + i];
	if (other->flag != NULL || other->text.n == 0)
		return label->text;
	a = codebook_answer(s->tree->columns[label->columns + i].variable,
	    other->text);
	return a != NULL ? codebook_label(a) : label->text;
}
