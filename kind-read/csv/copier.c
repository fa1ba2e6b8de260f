/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fields that need no cleaning go out together.
 */
#include "stream/csvout.h"
#include "stream/field.h"
#include "kind-read/csv/clean.h"
#include "kind-read/csv/copier.h"

void
copier_clear(struct copier *c)
{
	buf_clear(&c->room);
}

/* Delimiters become commas. */
static struct slice
with_commas(struct copier *c, struct slice run)
{
	char *p;

	if (c->delim == ',')
		return run;
	c->room.len = 0;
	p = buf_room(&c->room, run.n + 1);
	for (size_t i = 0; i < run.n; i++)
		p[i] = (unsigned char)run.p[i] == c->delim ? ',' : run.p[i];
	return (struct slice){ p, run.n };
}

/* A run of fields that need only their quotes taken off. */
static bool
unquoted(struct copier *c, struct slice record, size_t *pos,
    struct slice *run)
{
	size_t from = *pos;
	char *p;

	c->room.len = 0;
	p = buf_room(&c->room, record.n + 1);
	*run = (struct slice){ p, clean_unquoted(c->clean, record, pos, p) };
	return *pos > from;
}

void
copier_write(struct copier *c, struct slice record, struct csvout *out)
{
	struct slice run;
	size_t pos = 0;

	while (pos <= record.n) {
		size_t from = pos, next = clean_plain(c->clean, record, from);

		if (next > from) {
			pos = next;
			csvout_raw(out, with_commas(c, (struct slice){
			    record.p + from, next - 1 - from }));
		} else if (unquoted(c, record, &pos, &run)) {
			csvout_raw(out, run);
		} else {
			field_split(record, c->delim, &pos, &run);
			csvout_field(out, clean_field(c->clean, run));
		}
	}
}
