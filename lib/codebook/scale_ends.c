/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "codebook/scale_order.h"
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
		    !num_parse_uint(slice_trim(slice_behind(text, word.n)),
		    MOST, &n) || n == 0)
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

/* A step; the lowest is at the wanted end. */
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

/* The steps from the wanted end.  Returns how many. */
static size_t
find_places(const struct scale_ends *e, const struct scale_answer *answers,
    size_t n, struct place *places)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		if (answers[i].on)
			places[found++] = (struct place){ i, e->bottom ?
			    answers[i].height : -answers[i].height };
	qsort(places, found, sizeof(*places), compare);
	return found;
}

static int
check(const struct scale_ends *e, const struct scale_answer *answers,
    const struct place *places, size_t n, struct diag *d)
{
	struct slice a, b;

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
scale_ends_find(const struct scale_ends *e, struct scale_answer *answers,
    size_t n, bool *in, struct diag *d)
{
	struct place *places = xcalloc(n, sizeof(*places));
	int status = scale_order_steps(answers, n, d);
	size_t found = status < 0 ? 0 : find_places(e, answers, n, places);

	if (status == 0)
		status = check(e, answers, places, found, d);
	for (size_t i = 0; i < n; i++)
		in[i] = false;
	for (size_t i = 0; i < e->n && status == 0; i++)
		in[places[i].answer] = true;
	free(places);
	return status;
}
