/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/diag.h"
#include "stream/source.h"
#include "kind-read/csv/rows.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header.h"
#include "kind-read/columns/joined.h"
#include "kind-read/head/export_options.h"
#include "kind-read/csv/csvfile.h"
#include "kind-read/columns/selection.h"
#include "kind-read/bytes/spool.h"
#include "kind-read/optionscan.h"

/* Could a field of this text end with the separator of joined answers?  Where
 * that stands between the fields too, it would be in quotes. */
static bool
may_be_joined(struct slice text)
{
	const char *p = text.p, *end = text.p + text.n;

	for (; (p = memchr(p, ';', (size_t)(end - p))) != NULL; p++)
		if (p + 1 < end && p[1] != '\0' &&
		    strchr(",\"\n\r\t", p[1]) != NULL)
			return true;
	return false;
}

/* Reads on as far as it goes: 0 at the end, -1 on an error.  Options that only
 * previews have are none. */
static int
collect(struct csvfile *csv, const struct export_options *opt,
    struct joined *j, struct diag *d)
{
	const struct header *h = csvfile_header(csv);
	struct row row;
	int got;

	for (size_t i = 0; i < h->n; i++)
		csvfile_keep_lines(csv, i);
	while ((got = csvfile_next(csv, &row, d)) > 0) {
		const struct slice *fields = csvfile_fields(csv, &row);

		if (opt->keep_tests || !header_is_test(h, fields))
			joined_add(j, fields);
	}
	return got;
}

static struct joined *
new_joined(const struct csvfile *csv, const struct export_options *opt)
{
	const struct header *h = csvfile_header(csv);

	return joined_new(h->n, opt->separator != NULL ? opt->separator :
	    h->platform->separator);
}

/*
 * Does a column of the head hold joined answers?  The last record of the head
 * may be cut off, which is no matter, and any error will be found again.
 */
static bool
head_is_joined(struct slice head, const char *name,
    const struct export_options *opt)
{
	struct source source = { source_read_slice, &head };
	struct csvfile *csv;
	struct joined *j;
	bool found = false;
	struct diag d;

	if (!may_be_joined(head))
		return false;
	csv = csvfile_open(name, &source, opt, &d);
	if (csv == NULL)
		return false;
	j = new_joined(csv, opt);
	(void)collect(csv, opt, j, &d);
	for (size_t i = 0; i < csvfile_header(csv)->n; i++)
		found |= joined_is(j, i);
	joined_free(j);
	csvfile_close(csv);
	return found;
}

/* 1 if there are options to be found, and then *j has them; 0; or -1. */
static int
find_options(struct csvfile *csv, const char *name, bool in_head,
    const struct export_options *opt, struct joined *j, struct diag *d)
{
	int needed = selection_needs_options(name, csvfile_header(csv), opt, j,
	    d);

	if (needed < 0 || (needed == 0 && !in_head))
		return needed;
	return collect(csv, opt, j, d) < 0 ? -1 : 1;
}

int
optionscan(struct spool *spool, const char *name,
    const struct export_options *opt, struct joined **joined, struct diag *d)
{
	bool in_head = head_is_joined(spool_head(spool), name, opt);
	struct source source = { spool_read, spool };
	struct csvfile *csv;
	struct diag why;
	int needed;

	*joined = NULL;
	if (!in_head && opt->split == NULL)
		return 0;
	if (spool_again(spool, &why) < 0)
		return diag_at(d, name, 0, "%s", why.text);
	csv = csvfile_open(name, &source, opt, d);
	if (csv == NULL)
		return -1;
	*joined = new_joined(csv, opt);
	needed = find_options(csv, name, in_head, opt, *joined, d);
	csvfile_close(csv);
	if (needed <= 0) {
		joined_free(*joined);
		*joined = NULL;
	}
	if (needed >= 0 && spool_again(spool, &why) < 0)
		return diag_at(d, name, 0, "%s", why.text);
	return needed < 0 ? -1 : 0;
}
