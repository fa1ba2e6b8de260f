/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "csvin.h"
#include "repair.h"
#include "rows.h"

/* One of the two producers is NULL. */
struct rows {
	struct csvin *csvin;
	struct repair *repair;
	const char *name;	/* of the file */
	struct buf header;
	size_t ncolumns;
	size_t width;		/* of the record */
};

static void
keep_header(struct rows *rows)
{
	if (rows->repair != NULL) {
		buf_slice(&rows->header, repair_record(rows->repair));
		rows->ncolumns = repair_width(rows->repair);
	} else {
		buf_slice(&rows->header, csvin_header(rows->csvin));
		rows->ncolumns = csvin_ncolumns(rows->csvin);
	}
}

struct rows *
rows_open(const struct csvin_options *opt, bool repair, struct diag *d)
{
	struct rows *rows = xcalloc(1, sizeof(*rows));
	struct csvin_options mine = *opt;

	mine.any_eol = mine.any_width = true;
	rows->name = opt->name;
	if (repair)
		rows->repair = repair_open(&mine, d);
	else
		rows->csvin = csvin_open(&mine, d);
	if (rows->repair == NULL && rows->csvin == NULL) {
		free(rows);
		return NULL;
	}
	keep_header(rows);
	return rows;
}

void
rows_close(struct rows *rows)
{
	if (rows == NULL)
		return;
	csvin_close(rows->csvin);
	repair_close(rows->repair);
	buf_clear(&rows->header);
	free(rows);
}

struct row
rows_header(const struct rows *rows)
{
	return (struct row){ { rows->header.p, rows->header.len },
	    rows->ncolumns, NULL };
}

int
rows_next(struct rows *rows, struct row *row, struct diag *d)
{
	int got = rows->repair != NULL ? repair_next(rows->repair, d) :
	    csvin_next(rows->csvin, d);

	if (got <= 0)
		return got;
	if (rows->repair != NULL)
		*row = (struct row){ repair_record(rows->repair),
		    repair_width(rows->repair), NULL };
	else
		*row = (struct row){ csvin_record(rows->csvin),
		    csvin_width(rows->csvin), NULL };
	rows->width = row->width;
	return 1;
}

uint64_t
rows_line(const struct rows *rows)
{
	return rows->repair != NULL ? repair_line(rows->repair) :
	    csvin_line(rows->csvin);
}

bool
rows_ended(const struct rows *rows)
{
	return rows->repair != NULL ? repair_ended(rows->repair) :
	    csvin_ended(rows->csvin);
}

int
rows_bad_width(const struct rows *rows, struct diag *d)
{
	bool is_short = rows->width < rows->ncolumns;

	if (is_short && !rows_ended(rows))
		return diag_at(d, rows->name, 0, "ends in the middle of a "
		    "record; an earlier stage failed or was stopped");
	return diag_at(d, rows->name, rows_line(rows), "found %zu field%s, "
	    "wanted %zu as in the header%s", rows->width,
	    rows->width == 1 ? "" : "s", rows->ncolumns,
	    is_short ? " (kind-read --pad fills short records)" : "");
}

bool
rows_controls(const struct rows *rows)
{
	return rows->repair != NULL || csvin_controls(rows->csvin);
}

const struct repair *
rows_repair(const struct rows *rows)
{
	return rows->repair;
}
