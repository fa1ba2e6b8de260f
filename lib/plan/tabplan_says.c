/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "plan/tabplan.h"
#include "plan/tabplan_says.h"

/*
 * What is said nearer, and what of things that are said further away does not
 * go with it.  "base" is who everybody is, which is not who a condition keeps.
 */
static const struct {
	const char *near, *far;
} rivals[] = { { "where", "base" }, { "summary", "sort" },
    { "sort", "summary" }, { "summary", "drop-empty" },
    { "drop-empty", "summary" }, { "summary", "chi2" },
    { "chi2", "summary" }, { "summary", "difference" },
    { "difference", "summary" }, { "counts", "show" }, { "show", "counts" },
    { "counts", "percent" }, { "percent", "counts" },
    { "weight", "unweighted" }, { "unweighted", "weight" },
    { "unweighted", "drop-unweighted" }, { "drop-unweighted", "unweighted" },
    { "unweighted", "calibrated" }, { "calibrated", "unweighted" },
    { "unweighted", "base-weight" }, { "unweighted", "collapse" },
    { "of-responses", "of-ticked" }, { "of-ticked", "of-responses" },
    { "of-responses", "rebase" }, { "rebase", "of-responses" },
    { "of-ticked", "rebase" }, { "rebase", "of-ticked" },
    { "agree", "stats" }, { "stats", "agree" },
    { "agree", "multi" }, { "multi", "agree" },
    { "agree", "mean" }, { "mean", "agree" }, { "agree", "lead" },
    { "lead", "agree" }, { "agree", "rebase" }, { "rebase", "agree" },
    { "agree", "drop-empty" }, { "drop-empty", "agree" },
    { "mean", "lead" }, { "lead", "mean" }, { "mean", "net" },
    { "net", "mean" }, { "mean", "rebase" }, { "rebase", "mean" },
    { "mean", "of-responses" }, { "of-responses", "mean" },
    { "cumulative", "sort" }, { "sort", "cumulative" },
    { "cumulative", "percent" }, { "percent", "cumulative" },
    { "cumulative", "agree" }, { "agree", "cumulative" },
    { "cumulative", "mean" }, { "mean", "cumulative" },
    { "cumulative", "of-responses" }, { "of-responses", "cumulative" },
    { "mean", "drop-empty" }, { "drop-empty", "mean" },
    { "mean", "sort" }, { "sort", "mean" } };

/* Does the row, or that of the defaults, ask for the option?  A weight that is
 * not wanted asks for none at all. */
static bool
asks(const struct tabplan *p, const struct tabplan_row *row,
    const char *option)
{
	const char *text;

	if (row->line == 0)
		return false;
	if (strcmp(option, "unweighted") == 0 &&
	    strcmp(tabplan_field(p, row, "weight"), TABPLAN_SAYS_NOTHING) == 0)
		return true;
	if (strcmp(option, "counts") == 0 &&
	    strcmp(tabplan_field(p, row, "show"), option) == 0)
		return true;
	text = tabplan_field(p, row, tabplan_column(option));
	return *text != '\0' && strcmp(text, TABPLAN_SAYS_NOTHING) != 0 &&
	    strcmp(text, "no") != 0;
}

/* Does the row ask for what the option does not go with? */
static bool
gives_way(const struct tabplan *p, const struct tabplan_row *row,
    const char *option)
{
	for (size_t i = 0; i < LENGTH(rivals); i++)
		if (strcmp(rivals[i].far, option) == 0 &&
		    asks(p, row, rivals[i].near))
			return true;
	return false;
}

bool
tabplan_says_default(const struct tabplan *p, size_t row, const char *option)
{
	const struct tabplan_row *mine = &p->rows[row];

	if (*tabplan_field(p, mine, tabplan_column(option)) != '\0' ||
	    p->defaults.line == 0 || gives_way(p, mine, option))
		return false;
	return strcmp(option, "show") != 0 || !gives_way(p, mine, "counts") ||
	    strcmp(tabplan_field(p, &p->defaults, option), "counts") != 0;
}

bool
tabplan_says(const struct tabplan *p, size_t row, const char *option)
{
	return asks(p, &p->rows[row], option) ||
	    (tabplan_says_default(p, row, option) &&
	    asks(p, &p->defaults, option));
}

bool
tabplan_says_rival(const struct tabplan *p, size_t row, const char *option)
{
	for (size_t i = 0; i < LENGTH(rivals); i++)
		if (strcmp(rivals[i].far, option) == 0 &&
		    tabplan_says(p, row, rivals[i].near))
			return true;
	return false;
}

const char *
tabplan_says_far(size_t i)
{
	return i < LENGTH(rivals) ? rivals[i].far : NULL;
}
