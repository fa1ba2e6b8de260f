/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdbool.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "cli/cli.h"
#include "plan/tabplan.h"
#include "plan/tabplan_wrong.h"

/* A message of a command line begins with the option that it is about:
 * "--decimals: ".  Returns where it goes on, or 0. */
static size_t
said_of(const char *text, char *option, size_t size)
{
	size_t n;

	if (strncmp(text, "--", 2) != 0)
		return 0;
	n = strcspn(text + 2, ": ");
	if (n == 0 || n >= size || strncmp(text + 2 + n, ": ", 2) != 0)
		return 0;
	memcpy(option, text + 2, n);
	option[n] = '\0';
	return n + 4;
}

/* What a message is about: where it goes on behind the option. */
struct about {
	char named[64];
	const char *option;	/* or NULL */
	const char *text;
};

static void
read_about(struct about *a, const char *option, const struct diag *why)
{
	size_t from = said_of(why->text, a->named, sizeof(a->named));

	a->option = option == NULL && from > 0 ? a->named : option;
	a->text = why->text + from;
}

void
tabplan_wrong(struct tabplan *p, const struct tabplan_row *row,
    const char *option, const struct diag *why)
{
	struct about a;

	p->mistakes++;
	read_about(&a, option, why);
	if (a.option == NULL)
		cli_message(p->prog, "%s:%" PRIu64 ": %s", p->file, row->line,
		    a.text);
	else
		cli_message(p->prog, "%s:%" PRIu64 ": %s: %s", p->file,
		    row->line, tabplan_column(a.option), a.text);
}

/* The row that has what a table says in that column: its own, or the
 * defaults. */
static const struct tabplan_row *
said_in(const struct tabplan *p, size_t row, const char *column)
{
	const struct tabplan_row *r = &p->rows[row];

	return *tabplan_field(p, r, column) == '\0' && p->defaults.line > 0 &&
	    *tabplan_field(p, &p->defaults, column) != '\0' ? &p->defaults : r;
}

/* The same; breaks are those of the banner that they name. */
static const struct tabplan_row *
source_of(const struct tabplan *p, size_t row, const char *column)
{
	const struct tabplan_row *r = said_in(p, row, column), *banner;

	banner = strcmp(column, "breaks") == 0 ? tabplan_banner(p,
	    tabplan_field(p, r, column)) : NULL;
	return banner != NULL ? banner : r;
}

/* Was that told of the row's column before?  It is now. */
static bool
was_told(struct tabplan *p, uint64_t line, size_t column)
{
	for (size_t i = 0; i < p->ntold; i++)
		if (p->told[i].line == line && p->told[i].column == column)
			return true;
	p->told = xgrow(p->told, p->ntold, &p->told_cap, sizeof(*p->told));
	p->told[p->ntold++] = (struct tabplan_told){ line, column };
	return false;
}

static void
tell(struct tabplan *p, size_t row, const char *option,
    const struct diag *why, bool of_all)
{
	const struct tabplan_row *mine = &p->rows[row], *r = mine;
	struct about a;
	struct diag with;

	read_about(&a, option, why);
	if (a.option != NULL)
		r = source_of(p, row, tabplan_column(a.option));
	if (r == mine) {
		tabplan_wrong(p, mine, option, why);
		return;
	}
	if (was_told(p, r->line, tabplan_find(p, tabplan_column(a.option))))
		return;
	diag_set(&with, "%s", a.text);
	if (!of_all)
		diag_set(&with, "%s (in the table of line %" PRIu64 ")",
		    a.text, mine->line);
	tabplan_wrong(p, r, a.option, &with);
}

void
tabplan_wrong_table(struct tabplan *p, size_t row, const char *option,
    const struct diag *why)
{
	tell(p, row, option, why, false);
}

void
tabplan_wrong_field(struct tabplan *p, size_t row, const char *option,
    const struct diag *why)
{
	tell(p, row, option, why, true);
}

void
tabplan_wrong_column(struct tabplan *p, size_t row, size_t column,
    const struct diag *why)
{
	const struct tabplan_row *r = said_in(p, row, p->columns[column].p);

	if (r == &p->rows[row] || !was_told(p, r->line, column))
		tabplan_wrong(p, r, tabplan_option(p->columns[column].p), why);
}

int
tabplan_wrong_end(const struct tabplan *p, struct diag *d)
{
	if (p->mistakes == 0)
		return 0;
	return diag_at(d, p->file, 0, "%zu mistake%s, so there are no tables",
	    p->mistakes, p->mistakes == 1 ? "" : "s");
}
