/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The beginning shows most columns that have answers.  Its last record may
 * be cut off, which is no matter, and any error will be found again.
 */
#include "base/blank.h"
#include "base/diag.h"
#include "stream/source.h"
#include "kind-read/bytes/spool.h"
#include "kind-read/csv/rows.h"
#include "kind-read/head/header.h"
#include "kind-read/head/export_options.h"
#include "kind-read/csv/csvfile.h"
#include "kind-read/tailscan.h"

static bool
is_blank(struct slice name)
{
	char room[16];

	return name.n < sizeof(room) &&
	    slice_trim(blank_fold(name, room)).n == 0;
}

static size_t
nameless(const struct header *h)
{
	size_t n = 0;

	while (n < h->n && h->columns[h->n - 1 - n].drop == HEADER_KEEP &&
	    is_blank(h->columns[h->n - 1 - n].name))
		n++;
	return n < h->n ? n : 0;
}

/* How many of the last n columns are empty, as far as can be read. */
static size_t
count_empty(const struct source *source, const char *name,
    const struct export_options *opt, size_t n)
{
	struct export_options own = *opt;
	struct csvfile *csv;
	struct row row;
	struct diag d;

	own.tail = n;
	csv = csvfile_open(name, source, &own, &d);
	while (csv != NULL && n > 0 && csvfile_next(csv, &row, &d) > 0) {
		const struct slice *fields = csvfile_fields(csv, &row);
		size_t last = csvfile_header(csv)->n, empty = 0;

		while (empty < n && fields[last - 1 - empty].n == 0)
			empty++;
		n = empty;
	}
	csvfile_close(csv);
	return n;
}

/* How many of the last n columns, rewound. */
static int
scan(struct spool *spool, const char *name, struct export_options *opt,
    size_t n, struct diag *d)
{
	struct slice head = spool_head(spool);
	const struct source begin = { source_read_slice, &head };
	const struct source all = { spool_read, spool };
	struct diag why;
	int status;

	opt->tail = count_empty(&begin, name, opt, n);
	status = spool_again(spool, &why);
	if (status == 0 && opt->tail > 0) {
		opt->tail = count_empty(&all, name, opt, opt->tail);
		status = spool_again(spool, &why);
	}
	return status < 0 ? diag_at(d, name, 0, "%s", why.text) : 0;
}

struct csvfile *
tailscan(struct spool *spool, const char *name, struct export_options *opt,
    struct diag *d)
{
	const struct source source = { spool_read, spool };
	struct csvfile *csv = csvfile_open(name, &source, opt, d);
	size_t n = csv != NULL ? nameless(csvfile_header(csv)) : 0;

	if (n == 0 || opt->strict)
		return csv;
	csvfile_close(csv);
	if (scan(spool, name, opt, n, d) < 0)
		return NULL;
	return csvfile_open(name, &source, opt, d);
}
