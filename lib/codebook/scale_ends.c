/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "codebook/scale.h"
#include "codebook/scale_ends.h"

/* No scale has more answers. */
#define MOST 1000

bool
scale_ends_read(struct slice text, struct scale_ends *e)
{
	static const char *const words[] = { "top", "bottom" };

	for (size_t i = 0; i < 2; i++) {
		struct slice word = slice_of(words[i]);
		uint64_t n;

		if (text.n <= word.n ||
		    !slice_eq_nocase(slice_before(text, word.n), word) ||
		    !num_parse_uint(slice_behind(text, word.n), MOST, &n) ||
		    n == 0)
			continue;
		*e = (struct scale_ends){ i == 1, (size_t)n };
		return true;
	}
	return false;
}

void
scale_ends_name(const struct scale_ends *e, struct buf *out)
{
	buf_printf(out, "%s %zu", e->bottom ? "Bottom" : "Top", e->n);
}

/* An answer that has a place; the lowest is at the wanted end. */
struct place {
	size_t answer;
	double at;
};

static int
compare(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return (x->answer > y->answer) - (x->answer < y->answer);
}

static const struct scale *
scale_of(const struct scale_ends_answer *answers, size_t n)
{
	struct slice *labels = xcalloc(n, sizeof(*labels));
	const struct scale *scale;
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		if (!answers[i].out)
			labels[found++] = answers[i].label;
	scale = scale_find(labels, found);
	free(labels);
	return scale;
}

/* Those that have a place, from the wanted end.  Returns how many. */
static size_t
find_places(const struct scale_ends *e, const struct scale_ends_answer *answers,
    size_t n, struct place *places)
{
	const struct scale *scale = scale_of(answers, n);
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		const struct scale_ends_answer *a = &answers[i];
		double at;

		if (a->out || scale_stays_last(a->label) ||
		    (scale == NULL && !a->has_value))
			continue;
		at = scale != NULL ? (double)scale_place(scale, a->label) :
		    -a->value;
		places[found++] = (struct place){ i, e->bottom ? -at : at };
	}
	qsort(places, found, sizeof(*places), compare);
	return found;
}

static int
check(const struct scale_ends *e, const struct scale_ends_answer *answers,
    const struct place *places, size_t n, struct diag *d)
{
	struct slice a, b;

	if (n == 0)
		return diag_set(d, "its answers are on no known scale, and "
		    "have no numbers; a score in the codebook gives them one");
	if (n <= e->n)
		return diag_set(d, "found %zu answers on its scale, wanted "
		    "more than %zu", n, e->n);
	if (places[e->n - 1].at < places[e->n].at)
		return 0;
	a = answers[places[e->n - 1].answer].label;
	b = answers[places[e->n].answer].label;
	return diag_set(d, "\"%.*s\" and \"%.*s\" have the same place on its "
	    "scale", (int)a.n, a.p, (int)b.n, b.p);
}

int
scale_ends_find(const struct scale_ends *e,
    const struct scale_ends_answer *answers, size_t n, bool *in,
    struct diag *d)
{
	struct place *places = xcalloc(n, sizeof(*places));
	size_t found = find_places(e, answers, n, places);
	int status = check(e, answers, places, found, d);

	for (size_t i = 0; i < n; i++)
		in[i] = false;
	for (size_t i = 0; i < e->n && status == 0; i++)
		in[places[i].answer] = true;
	free(places);
	return status;
}
