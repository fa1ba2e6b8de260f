/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>

#include "base/buf.h"
#include "base/num.h"
#include "codebook/codebook.h"
#include "kind-codebook/words.h"
#include "kind-codebook/diff.h"

/* The two variables that are compared, and where lines go. */
struct pair {
	const struct codebook_variable *old;
	const struct codebook_variable *new;
	struct buf *out;
};

static void
begin(struct buf *out, const struct codebook_variable *v)
{
	buf_visible(out, v->name);
	buf_puts(out, ": ");
}

/* 'old -> new', each in quotes, or "none". */
static void
put_change(struct buf *out, struct slice old, struct slice new)
{
	words_text(out, old);
	buf_puts(out, " -> ");
	words_text(out, new);
	buf_putc(out, '\n');
}

static void
put_word_change(struct buf *out, const char *old, const char *new)
{
	buf_printf(out, "%s -> %s\n", *old != '\0' ? old : "none",
	    *new != '\0' ? new : "none");
}

static void
text_change(const struct pair *p, const char *what, struct slice old,
    struct slice new)
{
	if (slice_eq(old, new))
		return;
	begin(p->out, p->new);
	buf_printf(p->out, "%s ", what);
	put_change(p->out, old, new);
}

static bool
same_list(const struct codebook_list *a, const struct codebook_list *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (!codebook_has_text(b, a->items[i]) ||
		    !codebook_has_text(a, b->items[i]))
			return false;
	return true;
}

static void
put_list(struct buf *out, const struct codebook_list *list)
{
	buf_puts(out, list->n == 0 ? "none" : "");
	for (size_t i = 0; i < list->n; i++) {
		buf_puts(out, i > 0 ? ", " : "");
		words_text(out, list->items[i]);
	}
}

static void
put_lists(struct buf *out, const struct codebook_list *old,
    const struct codebook_list *new)
{
	put_list(out, old);
	buf_puts(out, " -> ");
	put_list(out, new);
	buf_putc(out, '\n');
}

static void
put_score(struct buf *out, const struct codebook_answer *a)
{
	char number[NUM_SIZE] = "none";

	if (a->has_score)
		num_format(a->score, number);
	buf_puts(out, number);
}

static void
begin_answer(const struct pair *p, const struct codebook_answer *a)
{
	begin(p->out, p->new);
	words_answer(p->out, a);
	buf_puts(p->out, ": ");
}

/* An answer that both have. */
static void
diff_answer(const struct pair *p, const struct codebook_answer *old,
    const struct codebook_answer *new)
{
	if (!slice_eq(codebook_label(old), codebook_label(new))) {
		begin(p->out, p->new);
		buf_puts(p->out, "answer ");
		buf_visible(p->out, new->value);
		buf_puts(p->out, " relabelled: ");
		put_change(p->out, codebook_label(old), codebook_label(new));
	}
	if (old->missing != new->missing) {
		begin_answer(p, new);
		buf_puts(p->out, "missing ");
		put_word_change(p->out, codebook_missing_word(old->missing),
		    codebook_missing_word(new->missing));
	}
	if (!same_list(&old->nets, &new->nets)) {
		begin_answer(p, new);
		buf_puts(p->out, "nets ");
		put_lists(p->out, &old->nets, &new->nets);
	}
	if (old->has_score != new->has_score || (new->has_score &&
	    (old->score < new->score || old->score > new->score))) {
		begin_answer(p, new);
		buf_puts(p->out, "score ");
		put_score(p->out, old);
		buf_puts(p->out, " -> ");
		put_score(p->out, new);
		buf_putc(p->out, '\n');
	}
}

static void
list_answer(const struct pair *p, const char *what,
    const struct codebook_answer *a)
{
	begin(p->out, p->new);
	buf_printf(p->out, "answer %s: ", what);
	words_answer(p->out, a);
	buf_putc(p->out, '\n');
}

/* Do the answers that both have stand in another order? */
static bool
is_reordered(const struct pair *p)
{
	const struct codebook_answer *last = NULL;

	for (size_t i = 0; i < p->new->nanswers; i++) {
		const struct codebook_answer *old = codebook_by_code(p->old,
		    p->new->answers[i].value);

		if (old != NULL && last != NULL && old < last)
			return true;
		if (old != NULL)
			last = old;
	}
	return false;
}

static void
diff_answers(const struct pair *p)
{
	for (size_t i = 0; i < p->new->nanswers; i++) {
		const struct codebook_answer *new = &p->new->answers[i];
		const struct codebook_answer *old = codebook_by_code(p->old,
		    new->value);

		if (old == NULL)
			list_answer(p, "added", new);
		else
			diff_answer(p, old, new);
	}
	for (size_t i = 0; i < p->old->nanswers; i++)
		if (codebook_by_code(p->new, p->old->answers[i].value) ==
		    NULL)
			list_answer(p, "removed", &p->old->answers[i]);
	if (is_reordered(p)) {
		begin(p->out, p->new);
		buf_puts(p->out, "answers reordered\n");
	}
}

static void
diff_variable(const struct pair *p)
{
	if (p->old->type != p->new->type) {
		begin(p->out, p->new);
		buf_puts(p->out, "type ");
		put_word_change(p->out, codebook_type_word(p->old->type),
		    codebook_type_word(p->new->type));
	}
	text_change(p, "reworded:", p->old->title, p->new->title);
	if (p->old->role != p->new->role) {
		begin(p->out, p->new);
		buf_puts(p->out, "role ");
		put_word_change(p->out, codebook_role_word(p->old->role),
		    codebook_role_word(p->new->role));
	}
	text_change(p, "group", p->old->group, p->new->group);
	if (!same_list(&p->old->tokens, &p->new->tokens)) {
		begin(p->out, p->new);
		buf_puts(p->out, "missing ");
		put_lists(p->out, &p->old->tokens, &p->new->tokens);
	}
	diff_answers(p);
}

static void
diff_file(const struct codebook *old, const struct codebook *new,
    struct buf *out)
{
	if (!slice_eq(old->datetime, new->datetime)) {
		buf_puts(out, "*: order of dates ");
		put_change(out, old->datetime, new->datetime);
	}
	if (!same_list(&old->tokens, &new->tokens)) {
		buf_puts(out, "*: missing ");
		put_lists(out, &old->tokens, &new->tokens);
	}
}

void
diff_codebooks(const struct codebook *old, const struct codebook *new,
    struct buf *out)
{
	diff_file(old, new, out);
	for (size_t i = 0; i < new->n; i++) {
		struct pair p = { NULL, &new->variables[i], out };

		p.old = codebook_find(old, p.new->name);
		if (p.old != NULL) {
			diff_variable(&p);
			continue;
		}
		begin(out, p.new);
		buf_puts(out, "added\n");
	}
	for (size_t i = 0; i < old->n; i++) {
		if (codebook_find(new, old->variables[i].name) != NULL)
			continue;
		begin(out, &old->variables[i]);
		buf_puts(out, "removed\n");
	}
}
