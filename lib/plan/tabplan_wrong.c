/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <string.h>

#include "base/diag.h"
#include "stream/column.h"
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

/* The column of the option if it is the default that the table has, or
 * COLUMN_NONE. */
static size_t
default_of(const struct tabplan *p, size_t row, const char *option)
{
	size_t i = option == NULL ? COLUMN_NONE : tabplan_find(p,
	    tabplan_column(option));

	if (i == COLUMN_NONE || p->defaults.line == 0 ||
	    *p->rows[row].fields[i] != '\0' || *p->defaults.fields[i] == '\0')
		return COLUMN_NONE;
	return i;
}

void
tabplan_wrong_table(struct tabplan *p, size_t row, const char *option,
    const struct diag *why)
{
	struct about a;
	struct diag with;
	size_t i;

	read_about(&a, option, why);
	i = default_of(p, row, a.option);
	if (i == COLUMN_NONE) {
		tabplan_wrong(p, &p->rows[row], option, why);
		return;
	}
	if (!p->told[i]) {
		diag_set(&with, "%s (in the table of line %" PRIu64 ")", a.text,
		    p->rows[row].line);
		tabplan_wrong(p, &p->defaults, a.option, &with);
	}
	p->told[i] = true;
}

int
tabplan_wrong_end(const struct tabplan *p, struct diag *d)
{
	if (p->mistakes == 0)
		return 0;
	return diag_at(d, p->file, 0, "%zu mistake%s, so there are no tables",
	    p->mistakes, p->mistakes == 1 ? "" : "s");
}
