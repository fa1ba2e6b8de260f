/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/diag.h"
#include "kind-read/people_columns.h"

static const struct people_kind kinds[] = {
	{ "redcap_event_name", { "record_id" }, true, "an event", "record",
	    "records" },
	{ "redcap_repeat_instrument", { "record_id" }, true,
	    "a record or a repeat", "record", "records" },
	{ "Event Name", { "Record ID" }, false, "an event", "record",
	    "records" },
	{ "Repeat Instrument", { "Record ID" }, false,
	    "a record or a repeat", "record", "records" },
	{ "_parent_index", { "_submission__uuid", "_submission__id",
	    "_parent_index" }, false, "a repeat", "submission",
	    "submissions" },
	{ "PARENT_KEY", { "PARENT_KEY" }, false, "a repeat", "submission",
	    "submissions" },
};

/* Where REDCap says what a row is, in names and in labels. */
static const char *const events[] = { "redcap_event_name", "Event Name" };
static const char *const repeats[] = { "redcap_repeat_instrument",
    "Repeat Instrument" };

/* The column of that name, or PEOPLE_NOWHERE. */
static size_t
find(const struct slice *names, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(slice_trim(names[i]), name))
			return i;
	return PEOPLE_NOWHERE;
}

static size_t
find_any(const struct slice *names, size_t n, const char *const *any,
    size_t nany)
{
	for (size_t i = 0; i < nany && any[i] != NULL; i++) {
		size_t at = find(names, n, any[i]);

		if (at != PEOPLE_NOWHERE)
			return at;
	}
	return PEOPLE_NOWHERE;
}

static void
find_kind(struct people_columns *c, const struct slice *names, size_t n)
{
	for (size_t i = 0; i < LENGTH(kinds) && c->kind == NULL; i++) {
		const struct people_kind *k = &kinds[i];

		if (find(names, n, k->sign) == PEOPLE_NOWHERE)
			continue;
		c->id = find_any(names, n, k->ids, LENGTH(k->ids));
		if (c->id == PEOPLE_NOWHERE && k->first)
			c->id = 0;
		if (c->id != PEOPLE_NOWHERE)
			c->kind = k;
	}
}

struct people_columns
people_columns_find(const struct slice *names, size_t n)
{
	struct people_columns c = { .id = PEOPLE_NOWHERE };

	find_kind(&c, names, n);
	c.event = find_any(names, n, events, LENGTH(events));
	c.repeat = find_any(names, n, repeats, LENGTH(repeats));
	return c;
}

int
people_columns_choose(struct people_columns *c, const struct slice *names,
    size_t n, const char *option, const char *name, struct diag *d)
{
	size_t i = find(names, n, name);

	if (i == PEOPLE_NOWHERE)
		return diag_set(d, "%s: there is no column \"%s\"", option, name);
	if (find(names + i + 1, n - i - 1, name) != PEOPLE_NOWHERE)
		return diag_set(d, "%s: there are two columns \"%s\"", option,
		    name);
	c->id = i;
	return 0;
}
