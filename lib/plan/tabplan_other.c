/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/length.h"
#include "plan/tabplan_other.h"

static const struct {
	const char *option, *program;
} others[] = { { "by", "kind-crosstab" }, { "chi2", "kind-crosstab" },
    { "correct", "kind-crosstab" }, { "counts", "kind-crosstab" },
    { "difference", "kind-crosstab" }, { "family", "kind-crosstab" },
    { "flag", "kind-crosstab" }, { "hide", "kind-crosstab" },
    { "interval", "kind-tabulate" }, { "levels", "kind-crosstab" },
    { "mean", "kind-tabulate" }, { "percent", "kind-crosstab" },
    { "previous", "kind-crosstab" }, { "previous-name", "kind-crosstab" },
    { "show", "kind-crosstab" }, { "small-base", "kind-crosstab" },
    { "stats", "kind-crosstab" }, { "style", "kind-crosstab" },
    { "summary", "kind-crosstab" }, { "test", "kind-crosstab" },
    { "test-base", "kind-crosstab" }, { "versus", "kind-crosstab" } };

const char *
tabplan_other(const char *option)
{
	for (size_t i = 0; i < LENGTH(others); i++)
		if (strcmp(option, others[i].option) == 0)
			return others[i].program;
	return NULL;
}
