/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "kind-read/head/facts.h"
#include "kind-read/stat/statmeta.h"
#include "kind-read/stat/statsets.h"
#include "kind-read/stat/statfacts.h"

static void
add_variables(const struct statmeta *m, bool keep_missing, struct facts *f)
{
	uint64_t renamed = 0, missing = 0, orphans = 0, overfull = 0;
	uint64_t own = 0;

	for (size_t i = 0; i < m->n; i++) {
		const struct statvar *v = &m->vars[i];

		renamed += v->renamed;
		missing += v->has_missing;
		overfull += v->overfull;
		own += v->own_labels && !v->codes;
		orphans += m->kind == STATDETECT_DTA && v->labels_name.n > 0 &&
		    statmeta_labels(m, v) == NULL;
	}
	facts_count(f, "labels", renamed,
	    "label changed, because another code has the same",
	    "labels changed, because other codes have the same");
	facts_count(f, "missing", missing, keep_missing ?
	    "variable has user-missing values, which stay as answers" :
	    "variable has user-missing values, which become empty "
	    "(--keep-missing keeps them)", keep_missing ?
	    "variables have user-missing values, which stay as answers" :
	    "variables have user-missing values, which become empty "
	    "(--keep-missing keeps them)");
	facts_count(f, "sets", own,
	    "column of a set has other answers than ticked and not, which "
	    "only a codebook can tell apart",
	    "columns of sets have other answers than ticked and not, which "
	    "only a codebook can tell apart");
	facts_count(f, "missing", overfull,
	    "variable has too many user-missing values to list",
	    "variables have too many user-missing values to list");
	facts_count(f, "labels", orphans,
	    "variable has labels that are not in the file",
	    "variables have labels that are not in the file");
}

/* Behind the last fact, where the first value was. */
static void
add_place(const struct statmeta *m, const struct statfound *found,
    struct facts *f)
{
	struct buf place = { NULL, 0, 0 };

	if (found->n > 0)
		buf_printf(&f->items[f->n - 1].text, " (%s%s)",
		    found->n > 1 ? "the first: " : "",
		    statmeta_place(m, found, &place));
	buf_clear(&place);
}

static void
add_mended(const struct statmeta *m, struct facts *f)
{
	const struct stattext *t = &m->text;

	facts_count(f, "encoding", t->twice, "text is UTF-8, as the file says, "
	    "but was read in the encoding of -e", "texts are UTF-8, as the "
	    "file says, but were read in the encoding of -e");
	facts_count(f, "mended", t->cut, "text ended in the middle of a "
	    "character, which was left out", "texts ended in the middle of a "
	    "character, which was left out");
	facts_count(f, "mended", t->repaired, "text had bytes that are not "
	    "valid, which became U+FFFD", "texts had bytes that are not "
	    "valid, which became U+FFFD");
	add_place(m, &m->repaired, f);
	facts_count(f, "mended", m->infinite.n, "infinite number became "
	    "missing", "infinite numbers became missing");
	add_place(m, &m->infinite, f);
	facts_count(f, "dates", m->undated.n, "date outside the years 1 to "
	    "9999 stays a number", "dates outside the years 1 to 9999 stay "
	    "numbers");
	add_place(m, &m->undated, f);
}

void
statfacts(const struct statmeta *m, const struct statsets *sets,
    bool keep_missing, uint64_t blanks, struct facts *f)
{
	const struct stattext *t = &m->text;

	if (t->source == STATTEXT_GUESSED && t->foreign)
		facts_add(f, "encoding", FACTS_TOLD, "%s, which is a guess "
		    "(--encoding says another)", t->encoding);
	else
		facts_add(f, "encoding", FACTS_LIST, "%s", t->encoding);
	if (m->weight < m->n)
		facts_add(f, "weight", FACTS_LINE, "weight variable %.*s",
		    (int)m->vars[m->weight].name.n,
		    m->vars[m->weight].name.p);
	statsets_facts(sets, f);
	facts_blanks(f, blanks, "answer", "answers");
	facts_blanks(f, m->nblanks, "label", "labels");
	add_variables(m, keep_missing, f);
	add_mended(m, f);
}
