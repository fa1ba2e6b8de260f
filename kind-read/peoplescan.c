/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/names.h"
#include "kind-read/csv/rows.h"
#include "kind-read/head/header.h"
#include "kind-read/head/export_options.h"
#include "kind-read/csv/csvfile.h"
#include "kind-read/stat/statfile.h"
#include "kind-read/bytes/spool.h"
#include "kind-read/tailscan.h"
#include "kind-read/people.h"
#include "kind-read/peoplescan.h"

static int
rewind_spool(struct spool *spool, const char *name, struct diag *d)
{
	struct diag why;

	return spool_rewind(spool, &why) < 0 ?
	    diag_at(d, name, 0, "%s", why.text) : 0;
}

int
peoplescan_header(const struct header *h, const struct export_options *opt,
    struct people **people, struct diag *d)
{
	struct slice *names = xcalloc(h->n, sizeof(*names));
	int status;

	for (size_t i = 0; i < h->n; i++)
		names[i] = h->columns[i].name;
	status = people_new(people, names, h->n, opt, d);
	free(names);
	return status;
}

/* Previews and tests are of nobody. */
static int
meet_rows(struct csvfile *csv, const char *name,
    const struct export_options *opt, struct people *p, struct diag *d)
{
	const struct header *h = csvfile_header(csv);
	struct row row;
	struct diag why;
	int got;

	while ((got = csvfile_next(csv, &row, d)) > 0) {
		const struct slice *fields = csvfile_fields(csv, &row);

		if (!opt->keep_tests && header_is_test(h, fields))
			continue;
		if (people_meet(p, fields, &why) < 0)
			return diag_at(d, name, csvfile_line(csv), "%s",
			    why.text);
	}
	return got;
}

int
peoplescan_csv(struct spool *spool, const char *name,
    struct export_options *opt, struct people **people, struct diag *d)
{
	struct csvfile *csv;
	struct diag why;
	int status;

	if (rewind_spool(spool, name, d) < 0)
		return -1;
	csv = tailscan(spool, name, opt, d);
	if (csv == NULL)
		return -1;
	status = peoplescan_header(csvfile_header(csv), opt, people, &why);
	if (status < 0)
		diag_at(d, name, csvfile_header_line(csv), "%s", why.text);
	else
		status = meet_rows(csv, name, opt, *people, d);
	csvfile_close(csv);
	return status < 0 ? -1 : rewind_spool(spool, name, d);
}

struct meeting {
	const char *name;
	struct people *people;
	uint64_t respondents;
};

static int
meet(void *ctx, const struct row *row, struct diag *d)
{
	struct meeting *m = ctx;
	struct diag why;

	m->respondents++;
	if (people_meet(m->people, row->fields, &why) < 0)
		return diag_at(d, m->name, 0, "respondent %" PRIu64 ": %s",
		    m->respondents, why.text);
	return 0;
}

int
peoplescan_stat(struct spool *spool, const struct statfile_options *stat,
    const struct export_options *opt, struct people **people, struct diag *d)
{
	struct meeting m = { .name = stat->name };
	struct statfile *f;
	const struct names *names;
	struct diag why;
	int status;

	if (rewind_spool(spool, stat->name, d) < 0)
		return -1;
	f = statfile_open(spool_fd(spool), stat, d);
	if (f == NULL)
		return -1;
	names = statfile_names(f);
	status = people_new(people, names->name, names->n, opt, &why);
	m.people = *people;
	if (status < 0)
		diag_at(d, stat->name, 0, "%s", why.text);
	else
		status = statfile_each(f, meet, &m, d);
	statfile_close(f);
	return status < 0 ? -1 : rewind_spool(spool, stat->name, d);
}
