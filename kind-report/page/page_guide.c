/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>

#include "base/buf.h"
#include "show/legend.h"
#include "show/style.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "kind-report/content/report.h"
#include "kind-report/page/page_guide.h"

/* What occurs in any table. */
struct occurs {
	bool weighted;
	bool intervals;
	bool letters;
	unsigned status;
};

static struct occurs
look_at(const struct report *r)
{
	struct occurs o = { .weighted = r->weightings->n > 0 };
	struct show_look look = { .as = MADE_PERCENT };

	for (size_t i = 0; i < r->tidy->n; i++) {
		const struct tidy_table *t = &r->tidy->tables[i];

		o.weighted |= t->made.look.weighted;
		style_look(&look, &t->made.shown);
		o.letters |= t->made.look.tests.letters &&
		    style_has_letters(&look, t);
		o.status |= tidy_status(t);
		for (size_t k = 0; r->margins && k < t->ncells; k++)
			o.intervals |= t->cells[k].lower.known;
	}
	return o;
}

static void
put(struct buf *out, bool occurs, const char *term, const char *text)
{
	if (occurs)
		buf_printf(out, "<p><b>%s</b> %s</p>\n", term, text);
}

void
page_guide(const struct report *r, struct buf *out)
{
	const struct occurs o = look_at(r);

	put(out, true, "Percentages", "are rounded once, to the nearest "
	    "number shown, so those of a question may not add up to 100. A "
	    "net, such as Agree, is counted by itself and not added up "
	    "from rounded figures.");
	if (r->study->synthetic)
		put(out, true, "Base:", "what the percentages are of. Records "
		    "are lines of synthetic data, not people who answered.");
	else
		put(out, true, "Base:", "whom the percentages are of. "
		    "Interviewed is how many people answered; small bases "
		    "say little, and are marked.");
	put(out, o.weighted, "Weighted:", "some answers count for more and "
	    "others for less, so that the sample resembles the people it "
	    "stands for. Effective is the size of an unweighted sample that "
	    "would be as precise.");
	put(out, o.intervals, "Intervals", "show how far figures could be "
	    "off by the chance of who was asked, and nothing else: not how "
	    "questions were worded, nor who could not be reached or did not "
	    "want to answer.");
	put(out, o.letters, "Letters", "beside a figure name the columns of "
	    "the same break that it is significantly higher than. Among "
	    "many comparisons, some look significant by chance.");
	put(out, r->waves != NULL, "Changes", "compare this wave with the "
	    "last one; where wording or base of a question were changed, "
	    "nothing is compared.");
	put(out, r->study->vote, "Vote intention:", "no margins are computed "
	    "for this poll; see what Method says on its uncertainty.");
	put(out, (o.status & TABLE_SECRET) != 0, "[c]:",
	    LEGEND_SECRET ".");
}
