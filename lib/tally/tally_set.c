/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Nets and bases of a set have to be decided respondent by respondent.  What
 * a text means is decided once for each column and different text; then a
 * respondent costs little more than finding these.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "codebook/order.h"
#include "tally/tally_option.h"
#include "tally/tally_result.h"
#include "tally/tally_texts.h"
#include "tally/tally_set.h"

struct tally_set {
	const struct tally_spec *spec;
	struct tally_result *r;
	struct tally_options options;
	struct tally_texts texts;
	uint64_t now;		/* which respondent it is */
	uint64_t *in_net;	/* the last one who was in each net, */
	uint64_t *in_option;	/* or ticked each option */
	size_t in_option_n;
	size_t *ticked;		/* options of this respondent, */
	size_t nticked;		/* if they are in the base */
};

struct tally_set *
tally_set_new(const struct tally_spec *spec, struct tally_result *result)
{
	struct tally_set *t = xcalloc(1, sizeof(*t));

	t->spec = spec;
	t->r = result;
	tally_options_init(&t->options, spec);
	tally_texts_init(&t->texts, spec, result, &t->options);
	t->in_net = xcalloc(spec->nnets, sizeof(*t->in_net));
	t->ticked = xcalloc(spec->ncolumns, sizeof(*t->ticked));
	return t;
}

void
tally_set_free(struct tally_set *t)
{
	if (t == NULL)
		return;
	tally_texts_clear(&t->texts);
	tally_options_clear(&t->options);
	free(t->in_net);
	free(t->in_option);
	free(t->ticked);
	free(t);
}

/* An option may have been added. */
static void
make_room(struct tally_set *t)
{
	size_t had = t->in_option_n;

	while (t->in_option_n < t->options.n)
		t->in_option = xgrow(t->in_option, t->in_option_n,
		    &t->in_option_n, sizeof(*t->in_option));
	for (size_t i = had; i < t->in_option_n; i++)
		t->in_option[i] = 0;
}

/* The respondent ticked this. */
static void
tick(struct tally_set *t, const struct tally_seen *text, size_t *nticked)
{
	size_t option = text->is.option;

	make_room(t);
	if (t->in_option[option] != t->now) {
		t->in_option[option] = t->now;
		t->ticked[(*nticked)++] = option;
	}
	for (size_t i = 0; i < t->spec->nnets; i++)
		if (text->nets[i])
			t->in_net[i] = t->now;
}

static void
add_times(struct sums *sum, const struct sums_who *who, size_t times)
{
	struct sums_who many = sums_times(who, times);

	sums_add(sum, &many);
}

static void
count_ticked(struct tally_set *t, size_t nticked, const struct sums_who *who)
{
	sums_add(&t->r->times[nticked], who);
	for (size_t i = 0; i < nticked; i++) {
		struct tally_row *row = &t->options.items[t->ticked[i]].row;

		sums_add(&row->sum, who);
		if (t->spec->of_responses)
			add_times(&row->ticks, who, nticked);
	}
	if (t->spec->of_responses) {
		add_times(&t->r->responses, who, nticked);
		add_times(&t->r->squares, who, nticked * nticked);
	}
	for (size_t i = 0; i < t->spec->nnets; i++)
		if (t->in_net[i] == t->now)
			sums_add(&t->r->nets[i], who);
}

static void
add_to(struct tally_set *t, size_t option, const struct sums_who *who)
{
	struct tally_option *to = &t->options.items[option];

	to->records++;
	to->row.given = true;
	sums_add(&to->row.sum, who);
}

static void
add_absent(struct tally_set *t, const struct slice *fields,
    const struct sums_who *who)
{
	if (t->spec->of_all)
		add_to(t, tally_option_absent(&t->options, fields), who);
}

int
tally_set_add(struct tally_set *t, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	bool asked = false, out = false;
	size_t nticked = 0;

	t->now++;
	t->nticked = 0;
	for (size_t c = 0; c < t->spec->ncolumns; c++) {
		struct slice field = fields[t->spec->fields[c]];
		struct tally_seen *text;

		if (field.n == 0)
			continue;
		text = tally_texts_find(&t->texts, c, field, d);
		if (text == NULL)
			return -1;
		text->records++;
		asked |= text->is.asked;
		out |= text->excluded < t->spec->nexclude;
		if (text->is.unknown)
			fixed_merge(&text->sum, &who->one);
		if (text->is.option != TALLY_NO_OPTION)
			tick(t, text, &nticked);
	}
	if (!asked) {
		add_absent(t, fields, who);
		return 0;
	}
	if (out) {
		fixed_merge(&t->r->excluded, &who->one);
		return 0;
	}
	count_ticked(t, nticked, who);
	if (t->spec->of_all && nticked == 0)
		add_to(t, t->options.nothing, who);
	t->nticked = nticked;
	return 0;
}

const size_t *
tally_set_given(const struct tally_set *t, size_t *n)
{
	*n = t->nticked;
	return t->ticked;
}

bool
tally_set_is_in_net(const struct tally_set *t, size_t i)
{
	return t->in_net[i] == t->now && t->nticked > 0;
}

struct tally_texts *
tally_set_texts(struct tally_set *t)
{
	return &t->texts;
}

/* The options in the order in which they are shown: those that the codebook
 * does not know last. */
static void
order_options(const struct tally_set *t, size_t *places)
{
	const struct tally_options *o = &t->options;
	struct slice *labels = xcalloc(o->n, sizeof(*labels));
	size_t known = 0;

	for (size_t i = 0; i < o->n; i++)
		labels[i] = tally_options_label(o, i);
	while (known < o->n && (t->spec->kind == TALLY_MULTI ||
	    o->items[known].known))
		known++;
	order_answers(labels + known, o->n - known, places + known);
	for (size_t i = 0; i < o->n; i++)
		places[i] = i < known ? i : places[i] + known;
	free(labels);
}

static void
put_option(struct tally_set *t, size_t i)
{
	struct tally_option *option = &t->options.items[i];
	struct tally_names names = tally_options_names(&t->options, i);
	struct tally_row row = option->row;

	option->row.sum = option->row.ticks = (struct sums){ .n = 0 };
	row.label = tally_options_label(&t->options, i);
	row.code = option->a != NULL ? option->a->value : option->row.label;
	names.dk = row.dk;
	if (row.absent ? !row.given : option->missing ||
	    tally_excluded_as(t->spec, &names) < t->spec->nexclude) {
		sums_clear(&row.sum);
		sums_clear(&row.ticks);
		return;
	}
	if (row.absent && i != t->options.nothing) {
		sums_merge(&t->r->base, &row.sum);
		fixed_merge(&t->r->absent, &row.sum.all);
	}
	t->r->row_of[i] = t->r->nrows;
	for (size_t n = 0; option->known && !row.absent &&
	    n < t->spec->nnets; n++)
		tally_in_net(t->r, t->spec, n, &names, TALLY_HAS);
	tally_result_row(t->r, &row);
}

/* By their texts, not by who came first. */
static void
put_unknown(struct tally_set *t, size_t column)
{
	const struct tally_texts_column *c = &t->texts.columns[column];
	size_t n = map_count(c->texts);
	struct slice *texts = xcalloc(n, sizeof(*texts));
	size_t *places = xcalloc(n, sizeof(*places));

	for (size_t i = 0; i < n; i++)
		texts[i] = map_member(c->texts, i);
	order_answers(texts, n, places);
	for (size_t i = 0; i < n; i++)
		if (c->list[places[i]].is.unknown)
			tally_result_out(t->r, &(struct tally_out){
			    TALLY_UNKNOWN, texts[places[i]],
			    t->spec->columns[column],
			    c->list[places[i]].sum, t->spec->nexclude,
			    false });
	free(texts);
	free(places);
}

/* Behind all others those who gave no answer, where nothing is known of them
 * last. */
static void
put_options(struct tally_set *t)
{
	const struct tally_options *o = &t->options;
	size_t *places = xcalloc(o->n, sizeof(*places));

	order_options(t, places);
	for (int pass = 0; pass < 3; pass++)
		for (size_t i = 0; i < o->n; i++) {
			bool absent = o->items[places[i]].row.absent;

			if (pass == absent + (absent &&
			    places[i] == o->unasked))
				put_option(t, places[i]);
		}
	free(places);
}

static int
check_absent(const struct tally_set *t, struct diag *d)
{
	for (size_t i = 0; i < t->options.n; i++) {
		struct tally_names names = tally_options_names(&t->options, i);

		if (t->options.items[i].row.absent &&
		    tally_result_check_absent(t->spec, &names, d) < 0)
			return -1;
	}
	return 0;
}

int
tally_set_finish(struct tally_set *t, struct diag *d)
{
	if (!t->spec->of_ticked)
		sums_merge(&t->r->base, &t->r->times[0]);
	for (size_t i = 1; i <= t->spec->ncolumns; i++)
		sums_merge(&t->r->ticked, &t->r->times[i]);
	sums_merge(&t->r->base, &t->r->ticked);
	tally_result_numbers(t->r, t->options.n);
	put_options(t);
	for (size_t c = 0; c < t->spec->ncolumns; c++)
		put_unknown(t, c);
	return check_absent(t, d);
}
