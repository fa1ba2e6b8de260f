/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/num.h"
#include "stream/field.h"
#include "codebook/codebook.h"
#include "codebook/codebook_write.h"

static const struct slice none = { "", 0 };

/* A field and the comma behind it. */
static void
put(struct buf *out, struct slice field)
{
	field_quote(out, field);
	buf_putc(out, ',');
}

static void
put_word(struct buf *out, const char *word)
{
	put(out, slice_of(word));
}

/* Texts with bars between them; a token that is one blank has a name. */
static void
put_list(struct buf *out, const struct codebook_list *list, bool tokens)
{
	struct buf all = { NULL, 0, 0 };

	for (size_t i = 0; i < list->n; i++) {
		buf_puts(&all, i > 0 ? "|" : "");
		if (tokens && slice_is(list->items[i], " "))
			buf_puts(&all, "<space>");
		else
			buf_slice(&all, list->items[i]);
	}
	put(out, (struct slice){ all.len > 0 ? all.p : "", all.len });
	buf_clear(&all);
}

static void
write_answer(const struct codebook_variable *v,
    const struct codebook_answer *a, struct buf *out)
{
	char score[NUM_SIZE] = "";

	if (a->has_score)
		num_format(a->score, score);
	put(out, v->name);
	buf_puts(out, ",,");
	put(out, a->value);
	put(out, a->label);
	put_word(out, codebook_missing_word(a->missing));
	buf_putc(out, ',');
	put_list(out, &a->nets, false);
	buf_puts(out, score);
}

static void
write_variable(const struct codebook_variable *v, struct buf *out)
{
	enum codebook_type type = v->type == CODEBOOK_UNKNOWN ?
	    CODEBOOK_TEXT : v->type;

	put(out, v->name);
	put_word(out, codebook_type_word(type));
	put(out, v->title);
	buf_puts(out, ",,");
	put_list(out, &v->tokens, true);
	put_word(out, codebook_role_word(v->role));
	put(out, v->group);
}

/* Counts are NULL if they are not wanted; only those of columns are known. */
static void
write_rows(const struct codebook *cb, size_t i,
    const struct codebook_counts *counts, struct buf *out)
{
	const struct codebook_variable *v = &cb->variables[i];

	write_variable(v, out);
	if (counts != NULL)
		buf_putc(out, ',');
	if (counts != NULL && i < counts->n)
		buf_printf(out, "%" PRIu64, counts->answered(counts->ctx, i));
	buf_putc(out, '\n');
	for (size_t k = 0; k < v->nanswers; k++) {
		write_answer(v, &v->answers[k], out);
		if (counts != NULL)
			buf_putc(out, ',');
		if (counts != NULL && i < counts->n)
			buf_printf(out, "%" PRIu64, counts->gave(counts->ctx,
			    i, &v->answers[k]));
		buf_putc(out, '\n');
	}
}

void
codebook_write_counts(const struct codebook *cb,
    const struct codebook_counts *counts, struct buf *out)
{
	buf_puts(out, "name,type,title,value,label,missing,role,group,score");
	buf_puts(out, counts != NULL ? ",count\n" : "\n");
	if (cb->tokens.n > 0 || cb->datetime.n > 0) {
		put_word(out, "*");
		put(out, none);
		put(out, cb->datetime);
		buf_puts(out, ",,");
		put_list(out, &cb->tokens, true);
		buf_puts(out, counts != NULL ? ",,,\n" : ",,\n");
	}
	for (size_t i = 0; i < cb->n; i++)
		write_rows(cb, i, counts, out);
}

void
codebook_write(const struct codebook *cb, struct buf *out)
{
	codebook_write_counts(cb, NULL, out);
}
