/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "base/fmt.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "show/figures.h"
#include "show/method_words.h"
#include "kind-report/content/disclose.h"
#include "kind-report/content/report.h"
#include "kind-report/content/items.h"

/* Keeps the label, and a copy of the value if there is one. */
static void
add(struct items *i, const char *label, struct slice value)
{
	if (value.n == 0)
		return;
	i->list = xreallocarray(i->list, i->n + 1, sizeof(*i->list));
	i->list[i->n++] = (struct item){ slice_of(label),
	    { arena_string(&i->arena, value), value.n } };
}

static void
add_buf(struct items *i, const char *label, struct buf *value)
{
	add(i, label, buf_all(value));
	buf_clear(value);
}

void
items_clear(struct items *i)
{
	free(i->list);
	arena_clear(&i->arena);
}

/* "4,256 interviewed, 3,302 effective", the latter if the base of the first
 * table is everybody. */
static void
put_size(const struct tidy_table *t, struct buf *out)
{
	const struct tidy_base *base = &t->columns[0].base;

	figures_put_interviewed(out, t);
	if (!t->made.look.weighted || t->made.weight.n > 0 ||
	    !base->unweighted.known ||
	    base->unweighted.n != tidy_counted(t))
		return;
	buf_puts(out, ", ");
	fmt_double(out, base->effective.value, 0);
	buf_puts(out, " effective");
}

/* Were the tables made of samples of different sizes? */
static bool
same_sample(const struct tidy *tidy)
{
	for (size_t i = 1; i < tidy->n; i++)
		if (tidy->tables[i].made.look.interviewed !=
		    tidy->tables[0].made.look.interviewed ||
		    tidy_counted(&tidy->tables[i]) !=
		    tidy_counted(&tidy->tables[0]))
			return false;
	return true;
}

static void
add_size(struct items *i, const char *label, const struct report *r)
{
	struct buf b;

	buf_init(&b);
	if (same_sample(r->tidy))
		put_size(report_first(r), &b);
	else
		buf_puts(&b, "differs from table to table: see their bases");
	add_buf(i, label, &b);
}

/* Both values, with "; " between them. */
static void
add_both(struct items *i, const char *label, struct slice a, struct slice b)
{
	struct buf both;

	buf_init(&both);
	buf_slice(&both, a);
	if (a.n > 0 && b.n > 0)
		buf_puts(&both, "; ");
	buf_slice(&both, b);
	add_buf(i, label, &both);
}

void
items_add_who(struct items *i, const struct report *r)
{
	const struct slice *v = r->study->values;

	add(i, study_label(STUDY_CORRECTED), v[STUDY_CORRECTED]);
	add_both(i, "Who", v[STUDY_UNIVERSE], v[STUDY_AREA]);
	add_size(i, "How many", r);
	add(i, "When", v[STUDY_FIELDWORK]);
	add(i, "How", v[STUDY_MODE]);
	add(i, "For", v[STUDY_CLIENT]);
	add(i, "Weighting", v[STUDY_WEIGHTING]);
}

static void
add_panel(struct items *i, const struct tidy *tidy)
{
	for (size_t k = 0; k < tidy->n; k++) {
		if (!tidy->tables[k].made.look.nonprob)
			continue;
		add(i, "Sample", slice_of(METHOD_WORDS_PANEL));
		return;
	}
}

/* Is it the first table of its weight? */
static bool
is_first(const struct tidy *tidy, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (tidy->tables[k].made.weight.n > 0 && made_same_weight(
		    &tidy->tables[k].made, &tidy->tables[i].made, true))
			return false;
	return true;
}

/* The table of that weight that has the most in its base. */
static const struct tidy_table *
largest(const struct tidy *tidy, const struct tidy_table *of)
{
	const struct tidy_table *found = of;

	for (size_t k = 0; k < tidy->n; k++) {
		const struct tidy_table *t = &tidy->tables[k];

		if (made_same_weight(&t->made, &of->made, true) &&
		    !tidy_of_responses(t) &&
		    (tidy_of_responses(found) ||
		    t->columns[0].base.unweighted.n >
		    found->columns[0].base.unweighted.n))
			found = t;
	}
	return found;
}

/* All weights, where there are several. */
static void
add_weights(struct items *i, const struct tidy *tidy)
{
	struct buf b;

	buf_init(&b);
	for (size_t k = 0; k < tidy->n; k++) {
		const struct tidy_table *t = &tidy->tables[k];
		const struct tidy_base *base;

		if (t->made.weight.n == 0 || !is_first(tidy, k))
			continue;
		base = &largest(tidy, t)->columns[0].base;
		buf_puts(&b, b.len > 0 ? "; " : "Tables are ");
		made_put_weighted(&t->made, &b);
		if (t->made.look.weighted && base->effective.known &&
		    base->effective.value > 0)
			method_words_design(&b, (double)base->unweighted.n,
			    base->effective.value);
	}
	add_buf(i, "Weights", &b);
}

static void
add_disclosed(struct items *i, const struct report *r)
{
	struct buf b;

	if (r->disclosed.n == 0)
		return;
	buf_init(&b);
	buf_puts(&b, "Has all that is wanted in a report by ");
	buf_slice(&b, r->disclosed);
	add_buf(i, "Disclosure", &b);
}

void
items_add_method(struct items *i, const struct report *r)
{
	static const enum study_key keys[] = { STUDY_CORRECTED, STUDY_CLIENT,
	    STUDY_SUPPLIER, STUDY_FUNDING, STUDY_FIELDWORK, STUDY_STRATEGY,
	    STUDY_MODE,
	    STUDY_UNIVERSE, STUDY_AREA, STUDY_SAMPLING, STUDY_WEIGHTING,
	    STUDY_AI, STUDY_SYNTHETIC, STUDY_OVERSIGHT,
	    STUDY_PRECISION, STUDY_PROCESSING, STUDY_LIMITATIONS,
	    STUDY_LANGUAGE, STUDY_CONTACT, STUDY_TABLES };

	add(i, "Notice", r->study->values[STUDY_NOTICE]);
	for (size_t k = 0; k < LENGTH(keys); k++)
		add(i, study_label(keys[k]), r->study->values[keys[k]]);
	add_size(i, "Sample size", r);
	add_weights(i, r->tidy);
	add_panel(i, r->tidy);
	if (r->study->vote)
		add(i, "Uncertainty", slice_of(disclose_vote));
	add_disclosed(i, r);
}

/* "4,256 respondents" of an export, or records, and of others lines if they are
 * known. */
static void
put_lines(const struct origin *o, bool records, struct buf *out)
{
	const char *who = records ? "record" : "respondent";

	if (o->reader == NULL && o->lines == 0)
		return;
	buf_puts(out, ", ");
	fmt_count(out, o->lines);
	buf_printf(out, " %s%s", o->reader == NULL ? "line" : who,
	    o->reader != NULL && o->lines == 1 ? "" : "s");
}

/* The file's name without its directory, which may be another one each time. */
static void
add_file(struct items *i, const struct origin *o, bool records)
{
	struct slice name = slice_of(o->name);
	size_t slash;
	struct buf b;

	buf_init(&b);
	slash = slice_find_last(name, "/");
	buf_slice(&b, slash < name.n ? slice_behind(name, slash + 1) : name);
	buf_puts(&b, ", ");
	fmt_count(&b, o->bytes);
	buf_puts(&b, " bytes");
	put_lines(o, records, &b);
	buf_printf(&b, ", SHA-256 %s", o->digest);
	if (o->reader != NULL)
		buf_printf(&b, ", read by %s", o->reader);
	add_buf(i, o->reader != NULL ? "Made from the export" : "Made from",
	    &b);
}

/* What questions are called in the data, of those that the report has in other
 * words. */
static void
add_names(struct items *i, const struct tidy *tidy)
{
	struct buf b;

	buf_init(&b);
	for (size_t k = 0; k < tidy->n; k++) {
		if (!tidy_has_wording(&tidy->tables[k]) ||
		    tidy_is_repeated(tidy, k))
			continue;
		buf_puts(&b, b.len > 0 ? ", " : "");
		buf_slice(&b, tidy->tables[k].question);
	}
	add_buf(i, "Questions in the data", &b);
}

void
items_add_origin(struct items *i, const struct report *r)
{
	add(i, "Made by", slice_of("kind-report " KIND_VERSION));
	add(i, "Date", slice_of(r->date));
	for (size_t k = 0; k < r->norigins; k++)
		add_file(i, &r->origins[k], r->study->synthetic);
	add_names(i, r->tidy);
	for (size_t k = 0; k < r->commands->n; k++)
		add(i, "Command", slice_of(r->commands->items[k]));
}
