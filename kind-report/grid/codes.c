/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "show/legend.h"
#include "show/figures.h"
#include "wave/waves.h"
#include "kind-report/grid/codes.h"

const struct code codes_all[CODES_COUNT] = {
	{ TABLE_BREAK, "[b]", "break in series: the wording, the base, the "
	    "weighting, the answers of a net or the scores are not those of "
	    "the wave before" },
	{ TABLE_SECRET, "[c]", "confidential: " LEGEND_SECRET },
	{ TABLE_LOW, "[low]", "above zero, but rounds to zero" },
	{ CODES_NS, "[ns]", "not statistically significant" },
	{ CODES_S, "[s]", "significant at the 5 percent level" },
	{ CODES_SS, "[ss]", "significant at the 1 percent level" },
	{ CODES_SSS, "[sss]", "significant at the 0.1 percent level" },
	{ TABLE_SMALL, "[u]", "low reliability" },
	{ TABLE_NOBODY, "[w]", "none recorded in the survey: nobody gave this "
	    "answer" },
	{ TABLE_NO_FIGURE, "[x]", "not available: not defined, not known or "
	    "not tested" },
	{ TABLE_NO_COLUMN, "[z]", "not applicable" },
	{ CODES_NONE, "none", "there is nothing to say" },
};

unsigned
codes_of_p(double p)
{
	if (p <= 0.001)
		return CODES_SSS;
	if (p <= 0.01)
		return CODES_SS;
	return p <= WAVES_LEVEL ? CODES_S : CODES_NS;
}

void
codes_put(unsigned codes, struct buf *out)
{
	table_status(codes, out);
	for (size_t i = 0; i < CODES_COUNT; i++)
		if (codes & codes_all[i].bit & ~(CODES_NS - 1U))
			buf_puts(out, codes_all[i].sign);
}

static void
put_small(const struct table_look *look, struct buf *out)
{
	const struct table_small *small = &look->small;
	const char *who = small->effective ? "effective" :
	    figures_interviewed(look);

	if (small->nchs)
		buf_puts(out, ", by the standard of the US National Center "
		    "for Health Statistics");
	if (small->flag > 0)
		buf_printf(out, ", a base under %" PRIu64 " %s", small->flag,
		    who);
	if (small->hide > 0)
		buf_printf(out, ", not shown if under %" PRIu64, small->hide);
}

void
codes_put_key(unsigned codes, const struct table_look *look,
    struct buf *out)
{
	const char *between = "";

	for (size_t i = 0; i < CODES_COUNT; i++) {
		if (!(codes & codes_all[i].bit))
			continue;
		buf_puts(out, between);
		buf_puts(out, codes_all[i].sign);
		buf_puts(out, " = ");
		buf_puts(out, codes_all[i].words);
		if (codes_all[i].bit == TABLE_SMALL)
			put_small(look, out);
		between = "; ";
	}
}
