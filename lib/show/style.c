/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "tidy/tidy.h"
#include "show/style.h"

/*
 * In the order of made_styles.  yougov: as its published tables of 2018 to
 * 2021.  survation: as its published tables, from practice.  bsa: British
 * Social Attitudes.  gss: the guidance of the UK Government Statistical Service
 * on symbols in tables.
 */
const struct style style_list[] = {
	{ { { STYLE_UNWEIGHTED, NULL },
	    { STYLE_WEIGHTED, "Weighted" }, { STYLE_EFFECTIVE, "Effective" } },
	    false, 0, "-", "*", true, false },
	{ { { STYLE_WEIGHTED, "Weighted Sample" },
	    { STYLE_UNWEIGHTED, "Unweighted Sample" } },
	    false, 0, "0", "0", false, true },
	{ { { STYLE_UNWEIGHTED, "Unweighted Total" },
	    { STYLE_WEIGHTED, "Weighted Total" } },
	    false, 1, "-", "*", false, false },
	{ { { STYLE_WEIGHTED, "Weighted base" },
	    { STYLE_UNWEIGHTED, "Unweighted base" } },
	    true, 0, "-", "*", false, false },
	{ { { STYLE_UNWEIGHTED, "Unweighted base" },
	    { STYLE_WEIGHTED, "Weighted base" },
	    { STYLE_EFFECTIVE, "Effective base" } },
	    false, 1, "[w]", "[low]", false, false }
};

void
style_look(struct show_look *look, const struct made_shown *shown)
{
	look->style = &style_list[shown->style];
	look->as = shown->as;
	look->letters = shown->letters;
}

bool
style_has_letters(const struct show_look *look, const struct tidy_table *t)
{
	const struct table_tests *tests = &t->made.look.tests;

	return (look->style->letters || look->letters) && t->ncolumns > 1 &&
	    !tidy_of_responses(t) && (tests->letters || tests->rest);
}

bool
style_plus_minus(const struct show_look *look, const struct table_look *made,
    bool agreement)
{
	return made->method == INTERVAL_WALD ||
	    (agreement && !look->intervals);
}
