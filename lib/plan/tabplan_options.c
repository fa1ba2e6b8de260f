/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/length.h"
#include "base/list.h"
#include "stream/column.h"
#include "count/survey_options.h"
#include "plan/tabplan.h"
#include "plan/tabplan_other.h"
#include "plan/tabplan_says.h"
#include "plan/tabplan_wrong.h"
#include "plan/tabplan_options.h"

/* Options that are about the whole run. */
static const char *const whole[] = { "bars", "codebook", "format",
    "header", "ignore-design", "output", "plan", "previous", "previous-name",
    "strict", "threads" };

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

static int
set(struct tabplan *p, const struct option_rule *rule, void *to,
    const char *text, struct diag *d)
{
	text = breaks_of(p, rule, text);
	if (strcmp(text, TABPLAN_SAYS_NOTHING) == 0)
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
    const struct tabplan_into *into, void **to)
{
	const char *option = tabplan_option(p->columns[column].p);

	return is_whole(option) ? NULL : option_find(into->groups,
	    into->ngroups, option, to);
}

/* The column that could have been meant, or NULL. */
static const char *
nearest(const struct tabplan *p, size_t column,
    const struct tabplan_into *into)
{
	struct slice options[256];
	struct columns known = { p->file, options, 0 };
	size_t near;

	for (size_t g = 0; g < into->ngroups; g++)
		for (const struct option_rule *r = into->groups[g].rules;
		    r->name != NULL && known.n < LENGTH(options); r++)
			if (!is_whole(r->name))
				options[known.n++] = slice_of(
				    tabplan_column(r->name));
	near = column_nearest(&known, p->columns[column]);
	return near == COLUMN_NONE ? NULL : options[near].p;
}

/* A column of something else says something; of what another program has, that
 * it is not given is granted. */
static void
no_option(struct tabplan *p, size_t row, size_t column,
    const struct tabplan_into *into, const char *text)
{
	const char *other = tabplan_other(tabplan_option(p->columns[column].p));
	const char *near = nearest(p, column, into);
	struct diag why;

	if (other != NULL && strcmp(text, TABPLAN_SAYS_NOTHING) == 0)
		return;
	if (is_whole(tabplan_option(p->columns[column].p)) &&
	    (other == NULL || strcmp(other, p->prog) == 0))
		diag_set(&why, "wanted no such column: it is for all tables at "
		    "once, and stands on the command line");
	else if (other != NULL)
		diag_set(&why, "%s has no such option for a table; %s has it",
		    p->prog, other);
	else if (near != NULL)
		diag_set(&why, "%s has no such option for a table; is \"%s\" "
		    "meant?", p->prog, near);
	else
		diag_set(&why, "%s has no such option for a table", p->prog);
	tabplan_wrong_column(p, row, column, &why);
}

static void
forget(const struct tabplan *p, size_t row, const struct tabplan_into *into)
{
	const char *option;

	for (size_t i = 0; (option = tabplan_says_far(i)) != NULL; i++) {
		const struct option_rule *rule;
		struct diag ignored;
		void *to;

		rule = option_find(into->groups, into->ngroups, option, &to);
		if (rule == NULL || !tabplan_says_rival(p, row, option))
			continue;
		(void)option_unset(rule, to, &ignored);
		if (into->forget != NULL)
			into->forget(into->to, option);
	}
}

static void
set_column(struct tabplan *p, size_t row, size_t column,
    const struct tabplan_into *into)
{
	const char *text = p->rows[row].fields[column];
	bool is_default = *text == '\0' && tabplan_says_default(p, row,
	    tabplan_option(p->columns[column].p));
	const struct option_rule *rule;
	struct diag why;
	void *to;

	if (is_default)
		text = p->defaults.fields[column];
	if (slice_is(p->columns[column], "table") || *text == '\0')
		return;
	rule = rule_of(p, column, into, &to);
	if (rule == NULL)
		no_option(p, row, column, into, text);
	else if (set(p, rule, to, text, &why) < 0)
		tabplan_wrong_field(p, row, rule->name, &why);
}

/* Who wants no weight does not want that of the codebook. */
static void
set_unweighted(const struct tabplan *p, size_t row,
    const struct tabplan_into *into)
{
	void *to;
	const struct option_rule *rule = option_find(into->groups,
	    into->ngroups, "unweighted", &to);
	const char *weight = tabplan_field(p, &p->rows[row], "weight");
	struct diag ignored;

	if (*weight == '\0' && tabplan_says_default(p, row, "weight"))
		weight = tabplan_field(p, &p->defaults, "weight");
	if (rule != NULL && strcmp(weight, TABPLAN_SAYS_NOTHING) == 0)
		(void)option_set(rule, to, "yes", &ignored);
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

/* The next option that the text names from there on, and what is behind it; or
 * NULL. */
static const char *
next_option(const char *text, char *option, size_t size)
{
	const char *at = strstr(text, "--");
	size_t n = at == NULL ? 0 : strcspn(at + 2, ": ,;");

	if (n == 0 || n >= size)
		return NULL;
	memcpy(option, at + 2, n);
	option[n] = '\0';
	return at + 2 + n;
}

/* Which of the options that the text names is to be mended: the first that the
 * row says in a column of its own or has of the defaults, else the first; NULL
 * if there is none. */
static const char *
option_to_mend(const struct tabplan *p, size_t row, const char *text,
    char *option, size_t size)
{
	const char *rest = text;

	while ((rest = next_option(rest, option, size)) != NULL)
		if (tabplan_find(p, tabplan_column(option)) != COLUMN_NONE &&
		    tabplan_says(p, row, option))
			return option;
	return next_option(text, option, size) == NULL ? NULL : option;
}

static void
check(struct tabplan *p, size_t row, const struct tabplan_into *into)
{
	char option[64];
	struct diag d;

	if (into->survey->questions == NULL && into->survey->multi.n == 0) {
		diag_set(&d, "wanted the questions of the table");
		tabplan_wrong_table(p, row, "questions", &d);
	} else if (into->check(into->to, &d) < 0) {
		tabplan_wrong_table(p, row, option_to_mend(p, row, d.text,
		    option, sizeof(option)), &d);
	}
}

bool
tabplan_options_set(struct tabplan *p, size_t row,
    const struct tabplan_into *into)
{
	size_t before = p->mistakes;

	for (size_t i = 0; i < into->ngroups; i++)
		copy_lists(&into->groups[i]);
	forget(p, row, into);
	for (size_t c = 0; c < p->ncolumns; c++)
		set_column(p, row, c, into);
	set_unweighted(p, row, into);
	if (p->mistakes == before)
		check(p, row, into);
	return p->mistakes == before;
}
