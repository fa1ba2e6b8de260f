/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/length.h"
#include "base/list.h"
#include "stream/column.h"
#include "plan/tabplan.h"
#include "plan/tabplan_options.h"

/* As if the option had not been given. */
#define NOTHING "-"

/* Options that are about the whole run. */
static const char *const whole[] = { "codebook", "format", "ignore-design",
    "output", "plan", "strict" };

/* The parts of a list, which have ; between them. */
static int
set_list(struct tabplan *p, const struct option_rule *rule, void *to,
    const char *text, struct diag *d)
{
	struct slice rest = slice_of(text), part;

	if (option_unset(rule, to, d) < 0)
		return -1;
	while (slice_part(&rest, ';', &part)) {
		part = slice_trim(part);
		if (part.n == 0)
			return diag_set(d, "\"%s\" has an empty part between "
			    "its ;", text);
		if (option_set(rule, to, arena_string(&p->arena, part),
		    d) < 0)
			return -1;
	}
	return 0;
}

/* Breaks may be a banner's name, and a banner have none. */
static const char *
breaks_of(const struct tabplan *p, const struct option_rule *rule,
    const char *text)
{
	const struct tabplan_row *banner = strcmp(rule->name, "by") == 0 ?
	    tabplan_banner(p, text) : NULL;

	return banner == NULL ? text : tabplan_field(p, banner, "breaks");
}

/* Who names a weight wants it, and who wants none does not want that of the
 * codebook. */
static int
set_unweighted(const struct option_rule *rule, bool unweighted,
    const struct option_table *groups, size_t ngroups, struct diag *d)
{
	const struct option_rule *other;
	void *at;

	if (strcmp(rule->name, "weight") != 0)
		return 0;
	other = option_find(groups, ngroups, "unweighted", &at);
	return other == NULL ? 0 : option_set(other, at, unweighted ? "yes" :
	    "no", d);
}

static int
set(struct tabplan *p, const struct option_rule *rule, void *to,
    const char *text, const struct option_table *groups, size_t ngroups,
    struct diag *d)
{
	bool nothing;

	text = breaks_of(p, rule, text);
	nothing = strcmp(text, NOTHING) == 0;
	if (set_unweighted(rule, nothing, groups, ngroups, d) < 0)
		return -1;
	if (nothing)
		return option_unset(rule, to, d);
	if (rule->kind != OPTION_LIST)
		return option_set(rule, to, text, d);
	return set_list(p, rule, to, text, d);
}

static bool
is_whole(const char *option)
{
	for (size_t i = 0; i < LENGTH(whole); i++)
		if (strcmp(option, whole[i]) == 0)
			return true;
	return false;
}

/* What the program calls a column's option, if it has one. */
static const struct option_rule *
rule_of(const struct tabplan *p, size_t column,
    const struct option_table *groups, size_t ngroups, void **to)
{
	const char *option = tabplan_option(p->columns[column].p);

	return is_whole(option) ? NULL : option_find(groups, ngroups, option,
	    to);
}

/* The columns that could have been meant. */
static int
unknown(const struct tabplan *p, size_t column,
    const struct option_table *groups, size_t ngroups, struct diag *d)
{
	struct slice options[256];
	struct columns known = { p->file, options, 0 };
	size_t near;

	for (size_t g = 0; g < ngroups; g++)
		for (const struct option_rule *r = groups[g].rules;
		    r->name != NULL && known.n < LENGTH(options); r++)
			if (!is_whole(r->name))
				options[known.n++] = slice_of(
				    tabplan_column(r->name));
	near = column_nearest(&known, p->columns[column]);
	if (near == COLUMN_NONE)
		return diag_set(d, "%s has no such option for a table",
		    p->prog);
	return diag_set(d, "%s has no such option for a table; is \"%.*s\" "
	    "meant?", p->prog, (int)options[near].n, options[near].p);
}

/* What is wrong with the defaults is told once. */
static void
wrong(struct tabplan *p, size_t row, size_t column, bool is_default,
    const struct diag *why)
{
	if (!is_default || !p->told[column])
		tabplan_wrong(p, is_default ? &p->defaults : &p->rows[row],
		    tabplan_option(p->columns[column].p), why);
	p->told[column] |= is_default;
}

/* Defaults that are not about a row that says something else: the words for
 * everybody where it has a condition, and what has no place in a summary. */
static const struct {
	const char *column, *of;
} gives_way[] = { { "base", "where" }, { "sort", "summary" },
    { "drop-empty", "summary" } };

static bool
has_default(const struct tabplan *p, size_t row, size_t column)
{
	for (size_t i = 0; i < LENGTH(gives_way); i++)
		if (slice_is(p->columns[column], gives_way[i].column) &&
		    *tabplan_field(p, &p->rows[row], gives_way[i].of) != '\0')
			return false;
	return p->defaults.line > 0;
}

static void
set_column(struct tabplan *p, size_t row, size_t column,
    const struct option_table *groups, size_t ngroups)
{
	const char *text = p->rows[row].fields[column];
	bool is_default = *text == '\0' && has_default(p, row, column);
	const struct option_rule *rule;
	struct diag why;
	void *to;
	int status;

	if (is_default)
		text = p->defaults.fields[column];
	if (slice_is(p->columns[column], "table") || *text == '\0')
		return;
	rule = rule_of(p, column, groups, ngroups, &to);
	status = rule == NULL ? unknown(p, column, groups, ngroups, &why) :
	    set(p, rule, to, text, groups, ngroups, &why);
	if (status < 0)
		wrong(p, row, column, is_default, &why);
}

static void
copy_lists(const struct option_table *group)
{
	for (const struct option_rule *r = group->rules; r->name != NULL;
	    r++) {
		struct list *to = (void *)((char *)group->to + r->at), from;

		if (r->kind != OPTION_LIST)
			continue;
		from = *to;
		*to = (struct list){ NULL, 0, 0 };
		for (size_t i = 0; i < from.n; i++)
			list_add(to, from.items[i]);
	}
}

void
tabplan_options_set(struct tabplan *p, size_t row,
    const struct option_table *groups, size_t ngroups)
{
	for (size_t i = 0; i < ngroups; i++)
		copy_lists(&groups[i]);
	for (size_t c = 0; c < p->ncolumns; c++)
		set_column(p, row, c, groups, ngroups);
}
