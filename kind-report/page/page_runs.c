/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "kind-report/content/report.h"
#include "kind-report/page/page_runs.h"

const struct section *
page_runs_question(const struct report *r, size_t number)
{
	return number < r->nsections &&
	    r->sections[number].kind == SECTION_QUESTION ?
	    &r->sections[number] : NULL;
}

static const struct tidy_table *
untitled(const struct report *r, size_t number)
{
	const struct section *s = page_runs_question(r, number);

	return s != NULL && s->tables[0]->title.n == 0 ? s->tables[0] : NULL;
}

struct stem
page_runs_find(const struct report *r, size_t first, size_t *end)
{
	struct slice *words = xcalloc(r->nsections, sizeof(*words));
	struct stem found = { .head = 0 }, stem;
	size_t n = 0;

	*end = first + 1;
	while (untitled(r, first + n) != NULL) {
		words[n] = untitled(r, first + n)->wording;
		if (++n == 1)
			continue;
		stem = stem_find(words, n);
		if (stem.shared.n == 0 || (found.shared.n > 0 &&
		    !slice_eq(stem.shared, found.shared)))
			break;
		found = stem;
		*end = first + n;
	}
	free(words);
	return found;
}
