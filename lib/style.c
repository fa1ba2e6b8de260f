/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "tidy.h"
#include "style.h"

/*
 * yougov: as its published tables of 2018 to 2021.  survation: as its
 * published tables, from practice.  bsa: British Social Attitudes.  gss: the
 * guidance of the UK Government Statistical Service on symbols in tables.
 */
static const struct style styles[] = {
	{ "kind", { { STYLE_UNWEIGHTED, "Interviewed" },
	    { STYLE_WEIGHTED, "Weighted" }, { STYLE_EFFECTIVE, "Effective" } },
	    false, 0, "-", "*", true, false },
	{ "yougov", { { STYLE_WEIGHTED, "Weighted Sample" },
	    { STYLE_UNWEIGHTED, "Unweighted Sample" } },
	    false, 0, "0", "0", false, true },
	{ "survation", { { STYLE_UNWEIGHTED, "Unweighted Total" },
	    { STYLE_WEIGHTED, "Weighted Total" } },
	    false, 1, "-", "*", false, false },
	{ "bsa", { { STYLE_WEIGHTED, "Weighted base" },
	    { STYLE_UNWEIGHTED, "Unweighted base" } },
	    true, 0, "-", "*", false, false },
	{ "gss", { { STYLE_UNWEIGHTED, "Unweighted base" },
	    { STYLE_WEIGHTED, "Weighted base" },
	    { STYLE_EFFECTIVE, "Effective base" } },
	    false, 1, "[w]", "[low]", false, false }
};

#define NSTYLES (sizeof(styles) / sizeof(styles[0]))

const struct style *
style_find(const char *name)
{
	for (size_t i = 0; i < NSTYLES; i++)
		if (strcmp(styles[i].name, name) == 0)
			return &styles[i];
	return NULL;
}

const struct style *
style_default(void)
{
	return &styles[0];
}

const char *
style_names(void)
{
	return "kind, yougov, survation, bsa or gss";
}

bool
style_has_letters(const struct show_look *look, const struct tidy_table *t)
{
	const struct table_tests *tests = &t->made.look.tests;

	return (look->style->letters || look->marks) && t->ncolumns > 1 &&
	    !tidy_of_responses(t) && (tests->letters || tests->rest);
}

bool
style_plus_minus(const struct show_look *look, const struct table_look *made,
    bool agreement)
{
	return made->method == INTERVAL_WALD ||
	    (agreement && !look->intervals);
}
