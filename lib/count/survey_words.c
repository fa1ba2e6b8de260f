/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "codebook/codebook.h"
#include "base/fmt.h"
#include "ask/cond_words.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/making.h"
#include "show/bases.h"
#include "tidy/tidy.h"
#include "count/survey_words.h"

static void
put_quoted(struct buf *words, struct slice label)
{
	buf_printf(words, "%s\"%.*s\"", words->len > 0 ? " or " : "",
	    (int)label.n, label.p);
}

/* What the codebook calls the answer of a set, or the option of that column,
 * that --exclude names. */
static struct slice
label_of(const struct question *q, struct slice text)
{
	for (size_t i = 0; i < q->ncolumns; i++) {
		const struct codebook_variable *v = q->variables[i];
		const struct codebook_answer *a;

		if (q->kind == TALLY_CHOICES) {
			a = codebook_answer(v, text);
			if (a != NULL)
				return codebook_label(a);
		} else if (v != NULL && v->title.n > 0 &&
		    slice_eq(q->names[i], text)) {
			return v->title;
		}
	}
	return text;
}

/* All answers of a set that are "don't know"; false if there are none. */
static bool
put_dk(struct buf *words, const struct question *q)
{
	bool found = false;

	for (size_t i = 0; i < q->ncolumns; i++) {
		const struct codebook_variable *v = q->variables[i];

		for (size_t k = 0; v != NULL && k < v->nanswers; k++) {
			const struct codebook_answer *a = &v->answers[k];

			if (a->missing != CODEBOOK_DK)
				continue;
			put_quoted(words, q->kind == TALLY_MULTI ?
			    label_of(q, q->names[i]) : codebook_label(a));
			found = true;
		}
		if (found && q->kind == TALLY_CHOICES)
			break;
	}
	return found;
}

/* The answers that the i-th --exclude left out. */
static void
put_excluded(struct buf *words, const struct making *w, size_t i)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct slice text = w->survey->exclude[i];

	for (size_t k = 0; k < r->nouts; k++)
		if (r->outs[k].why == TALLY_EXCLUDED &&
		    r->outs[k].excluded == i)
			put_quoted(words, r->outs[k].label);
	if (!w->question->is_set || !r->has_excluded[i])
		return;
	if (!slice_is(text, "dk") || !put_dk(words, w->question))
		put_quoted(words, label_of(w->question, text));
}

static struct slice
words_excluded(const struct making *w)
{
	struct buf words;
	struct slice s;

	buf_init(&words);
	for (size_t i = 0; i < w->survey->nexclude; i++)
		put_excluded(&words, w, i);
	s = table_text(w->table, buf_all(&words));
	buf_clear(&words);
	return s;
}

static struct slice
words_missing(const struct making *w)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct buf words;
	struct slice s;

	buf_init(&words);
	for (size_t i = 0; i < r->nouts; i++) {
		const struct tally_out *out = &r->outs[i];

		if (out->why != TALLY_MISSING || out->sum.n == 0)
			continue;
		buf_printf(&words, "%s%.*s ", words.len > 0 ? ", " : "",
		    (int)out->label.n, out->label.p);
		fmt_count(&words, out->sum.n);
	}
	s = table_text(w->table, buf_all(&words));
	buf_clear(&words);
	return s;
}

/* Those of --where, and what else it takes to be in the base. */
static void
put_who(struct buf *words, const struct making *w)
{
	const struct tally_result *r = tally_result(w->question->tally);
	bool weight = w->survey->counted.dropped > 0;
	bool where = w->survey->where != NULL;
	bool answered = where && cond_words_answered(w->survey->where);
	const char *gave = w->question->kind == TALLY_NUMBER &&
	    r->without.n + r->open.n > 0 ? "a number" :
	    w->table->n_missing > 0 ? "an answer" : NULL;

	if (where) {
		buf_puts(words, "Respondents ");
		cond_words_put(w->survey->where, w->survey->codebook, words);
	} else {
		buf_puts(words, w->o->of_ticked && !weight ? "All" : !weight &&
		    gave == NULL ? "All respondents" : "Respondents");
	}
	if (weight)
		buf_puts(words, where ? " who have a weight" :
		    " with a weight");
	if (w->o->of_ticked)
		buf_puts(words, weight && where ? " and ticked something" :
		    " who ticked something");
	else if (gave != NULL)
		buf_printf(words, " %s %s%s", where ? weight ? "and gave" :
		    "who gave" : weight ? "and" : "with", gave, answered ?
		    " to this question" : "");
	if (w->o->of_all)
		buf_puts(words, answered ? ", whether or not they answered "
		    "this question" : ", answered or not");
}

/* "Responses of all respondents" */
static struct slice
responses_of(const struct making *w, struct slice base)
{
	struct buf words;
	struct slice s;

	buf_init(&words);
	buf_puts(&words, TIDY_RESPONSES " ");
	bases_put_words(&words, base);
	s = table_text(w->table, buf_all(&words));
	buf_clear(&words);
	return s;
}

static struct slice
words_base(const struct making *w)
{
	const struct table *t = w->table;
	struct buf words;
	struct slice s;

	if (w->o->base != NULL && !t->of_responses)
		return table_text(w->table, slice_of(w->o->base));
	if (w->o->base != NULL)
		return responses_of(w, slice_of(w->o->base));
	buf_init(&words);
	put_who(&words, w);
	if (t->excluded.n > 0)
		buf_printf(&words, ", without those who said %s",
		    t->excluded.p);
	s = buf_all(&words);
	s = t->of_responses ? responses_of(w, s) : table_text(w->table, s);
	buf_clear(&words);
	return s;
}

static struct slice
text_of(const char *text)
{
	return slice_of(text == NULL ? "" : text);
}

void
survey_words_describe(const struct making *w)
{
	const struct tally_result *r = tally_result(w->question->tally);
	struct table *t = w->table;

	t->question = table_text(t, w->question->name);
	t->wording = table_text(t, w->question->wording);
	t->title = table_text(t, text_of(w->o->title));
	t->note = table_text(t, text_of(w->o->note));
	t->of_responses = w->o->of_responses;
	t->n_excluded = r->excluded.n;
	t->n_unticked = w->o->of_ticked ? r->times[0].all.n : 0;
	t->n_missing = w->survey->counted.asked - r->base.all.n -
	    t->n_excluded - t->n_unticked;
	if (w->question->kind == TALLY_NUMBER)
		t->n_missing -= r->without.n + r->open.n;
	t->excluded = words_excluded(w);
	t->missing = words_missing(w);
	t->base = words_base(w);
}
