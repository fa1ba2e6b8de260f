/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The fields of a record that are wanted: between which delimiters they are, and
 * what they hold.
 */
#ifndef WANTED_H
#define WANTED_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "scan/marks.h"
#include "stream/field.h"

struct wanted {
	size_t *columns;
	size_t n, cap;
	struct marks_wanted marks;	/* the delimiters at their ends; where
					 * has one entry before the first, too */
	struct slice *fields;	/* unquoted; NULL before wanted_close */
	size_t ncolumns;	/* of the header */
	char *unquoted;		/* room for fields with doubled quotes */
	size_t unquoted_size;
};

/* A record in a window, without its line end; it has so many fields. */
struct wanted_record {
	const char *window;
	size_t start, stop;
	size_t width;
};

/* Asks for a column.  Returns the number of its field; asking again gives the
 * same one. */
size_t wanted_add(struct wanted *w, size_t column);

/* No more are asked for, of so many. */
void wanted_close(struct wanted *w, size_t ncolumns);
void wanted_clear(struct wanted *w);

/* Makes room for so many bytes of fields with doubled quotes. */
void wanted_room(struct wanted *w, size_t n);

/* The field of a wanted column as it stands in the file. */
static inline struct slice
wanted_raw(const struct wanted *w, struct wanted_record r, size_t column)
{
	const uint32_t *where = w->marks.where + column;
	uint32_t begin;

	if (column >= r.width)
		return (struct slice){ r.window + r.stop, 0 };
	begin = where[-1] + 1;
	return (struct slice){ r.window + begin, where[0] - begin };
}

/* Fields end where the record does, too, and begin where it begins. */
static inline void
wanted_bound(const struct wanted *w, struct wanted_record r)
{
	uint32_t *where = w->marks.where;

	where[-1] = (uint32_t)r.start - 1;
	if (r.width <= w->ncolumns)
		where[r.width - 1] = (uint32_t)r.stop;
}

/*
 * Fills the fields of the record, whose marks were found.  They are valid until
 * the next one, and as long as the window is; one that it does not have is
 * empty.
 */
static inline void
wanted_find(struct wanted *w, struct wanted_record r)
{
	size_t room = r.stop - r.start;
	char *unquoted;

	if (w->unquoted == NULL || room > w->unquoted_size)
		wanted_room(w, room);
	wanted_bound(w, r);
	unquoted = w->unquoted;
	for (size_t i = 0; i < w->n; i++) {
		struct slice field = wanted_raw(w, r, w->columns[i]);

		if (field.n > 0 && field.p[0] == '"') {
			field = field_unquote(field, unquoted);
			if (field.p == unquoted)
				unquoted += field.n;
		}
		w->fields[i] = field;
	}
}

#endif
