/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "base/map.h"
#include "base/seen.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/people_columns.h"
#include "kind-read/people.h"

enum take { ALL, FIRST, LAST, EVENT, UNIQUE };

struct people {
	struct people_columns columns;
	enum take take;
	const char *option;	/* that asks for it */
	const char *word;	/* of the event */
	struct buf name;	/* of the id's column */
	struct seen *seen;	/* all people, but for LAST */
	struct seen *taken;	/* those who have the event */
	struct seen *unique;	/* people of all files, which are the options' */
	uint64_t rows;
	uint64_t people;
	uint64_t kept;
	struct map *ids;	/* for LAST: all people, ... */
	uint64_t *last;		/* ... and the number of their last rows */
	size_t cap;
	uint64_t met;		/* rows */
};

bool
people_ask_last(const struct export_options *opt)
{
	return opt->one_per != NULL && opt->take != NULL &&
	    strcmp(opt->take, "last") == 0;
}

int
people_check(const struct export_options *opt, struct diag *d)
{
	if (opt->unique != NULL && opt->one_per != NULL)
		return diag_set(d, "--unique: wanted no --one-per then, which "
		    "keeps one row of each");
	if (opt->take != NULL && opt->one_per == NULL)
		return diag_set(d, "--take: wanted --one-per too, found "
		    "\"%s\"", opt->take);
	return 0;
}

static int
choose(struct people *p, const char *take, struct diag *d)
{
	if (take == NULL || strcmp(take, "first") == 0)
		p->take = FIRST;
	else if (strcmp(take, "last") == 0)
		p->take = LAST;
	else
		p->take = EVENT;
	p->word = take;
	if (p->take == EVENT && p->columns.event == PEOPLE_NOWHERE &&
	    p->columns.repeat == PEOPLE_NOWHERE)
		return diag_set(d, "--take: wanted first, last, or an event of "
		    "a file with the column redcap_event_name or "
		    "redcap_repeat_instrument; found \"%s\"", take);
	return 0;
}

static int
set_up(struct people *p, const struct slice *names, size_t n,
    const struct export_options *opt, struct diag *d)
{
	struct people_columns *c = &p->columns;

	*c = people_columns_find(names, n);
	p->option = opt->unique != NULL ? "--unique" : "--one-per";
	p->unique = opt->ids;
	if (opt->unique != NULL) {
		p->take = UNIQUE;
		if (people_columns_choose(c, names, n, p->option, opt->unique,
		    d) < 0)
			return -1;
	}
	if (opt->one_per != NULL &&
	    (people_columns_choose(c, names, n, p->option, opt->one_per,
	    d) < 0 || choose(p, opt->take, d) < 0))
		return -1;
	if (c->id != PEOPLE_NOWHERE)
		buf_slice(&p->name, slice_trim(names[c->id]));
	buf_putc(&p->name, '\0');
	return 0;
}

int
people_new(struct people **out, const struct slice *names, size_t n,
    const struct export_options *opt, struct diag *d)
{
	struct people *p = xcalloc(1, sizeof(*p));
	int status;

	p->seen = seen_new();
	p->taken = seen_new();
	p->ids = map_new();
	status = set_up(p, names, n, opt, d);
	if (status < 0 || p->columns.id == PEOPLE_NOWHERE) {
		people_free(p);
		p = NULL;
	}
	*out = p;
	return status;
}

void
people_free(struct people *p)
{
	if (p == NULL)
		return;
	seen_free(p->seen);
	seen_free(p->taken);
	map_free(p->ids);
	buf_clear(&p->name);
	free(p->last);
	free(p);
}

static int
check_id(const struct people *p, struct slice id, struct diag *d)
{
	if (id.n > 0)
		return 0;
	return diag_set(d, "%s: is empty; %s wants to know whose the row is",
	    p->name.p, p->option);
}

int
people_meet(struct people *p, const struct slice *fields, struct diag *d)
{
	struct slice id = fields[p->columns.id];
	size_t i;

	if (check_id(p, id, d) < 0)
		return -1;
	i = map_add(p->ids, id);
	if (i >= p->cap) {
		p->cap = 2 * i + 64;
		p->last = xreallocarray(p->last, p->cap, sizeof(*p->last));
	}
	p->last[i] = p->met++;
	return 0;
}

/* A repeat within an event is no row of that event. */
static bool
is_event(const struct people *p, const struct slice *fields)
{
	const struct people_columns *c = &p->columns;

	if (c->repeat != PEOPLE_NOWHERE && fields[c->repeat].n > 0)
		return slice_is(fields[c->repeat], p->word);
	return c->event != PEOPLE_NOWHERE &&
	    slice_is(fields[c->event], p->word);
}

static int
take_event(struct people *p, const struct slice *fields, struct diag *d)
{
	struct slice id = fields[p->columns.id];

	if (!is_event(p, fields))
		return 0;
	if (seen_add(p->taken, id))
		return diag_set(d, "%s: \"%.*s\" has two rows that are \"%s\"; "
		    "--one-per wants one", p->name.p, (int)id.n, id.p,
		    p->word);
	return 1;
}

static int
take_unique(struct people *p, struct slice id, struct diag *d)
{
	if (!seen_add(p->unique, id))
		return 1;
	return diag_set(d, "%s: \"%.*s\" stands there twice; --unique wants "
	    "each once", p->name.p, (int)id.n, id.p);
}

static int
choose_row(struct people *p, const struct slice *fields, struct diag *d)
{
	struct slice id = fields[p->columns.id];
	bool again;

	if (p->take == LAST)
		return p->last[map_find(p->ids, id)] == p->rows;
	if (p->take != ALL && check_id(p, id, d) < 0)
		return -1;
	if (p->take == UNIQUE)
		return take_unique(p, id, d);
	again = id.n > 0 && seen_add(p->seen, id);
	p->people += id.n > 0 && !again;
	if (p->take == EVENT)
		return take_event(p, fields, d);
	return p->take == ALL || !again;
}

int
people_take(struct people *p, const struct slice *fields, struct diag *d)
{
	int kept = choose_row(p, fields, d);

	if (kept < 0)
		return -1;
	p->rows++;
	p->kept += kept > 0;
	return kept;
}

int
people_finish(const struct people *p, struct diag *d)
{
	if (p == NULL || p->take != EVENT || p->kept > 0 || p->rows == 0)
		return 0;
	return diag_set(d, "--take: no row is \"%s\"", p->word);
}

uint64_t
people_left(const struct people *p)
{
	return p != NULL ? p->rows - p->kept : 0;
}

bool
people_put_count(const struct people *p, struct buf *out)
{
	if (p == NULL || p->take != ALL || p->rows <= p->people)
		return false;
	fmt_count(out, p->rows);
	buf_puts(out, " rows of ");
	fmt_count(out, p->people);
	buf_printf(out, " %s (%s)", p->people == 1 ? p->columns.kind->one :
	    p->columns.kind->many, p->name.p);
	return true;
}

/* "3 rows left out, since only the last of each record_id is kept". */
static void
tell_left(const struct people *p, struct facts *f)
{
	uint64_t without = p->people - p->kept;
	struct buf *b;

	facts_count(f, "dropped", people_left(p), "row left out",
	    "rows left out");
	if (people_left(p) == 0)
		return;
	b = &f->items[f->n - 1].text;
	buf_puts(b, ", since only the ");
	if (p->take != EVENT)
		buf_puts(b, p->take == LAST ? "last" : "first");
	else
		buf_printf(b, "row \"%s\"", p->word);
	buf_printf(b, " of each %s is kept", p->name.p);
	if (p->take != EVENT || without == 0)
		return;
	buf_puts(b, "; ");
	fmt_count(b, without);
	buf_printf(b, " value%s of %s ha%s no such row", without == 1 ? "" :
	    "s", p->name.p, without == 1 ? "s" : "ve");
}

void
people_facts(const struct people *p, struct facts *f)
{
	const char *quote;

	if (p == NULL)
		return;
	quote = strchr(p->name.p, ' ') != NULL ? "\"" : "";
	if (p->take != ALL)
		tell_left(p, f);
	else if (p->rows > p->people)
		facts_add(f, "rows", FACTS_TOLD, "a row is %s: --one-per "
		    "%s%s%s keeps the first of each %s, --take says another",
		    p->columns.kind->row, quote, p->name.p, quote,
		    p->columns.kind->one);
}
