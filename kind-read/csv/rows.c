/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "kind-read/csv/repair.h"
#include "kind-read/csv/rows.h"

/* A record that was read ahead, and where it stood. */
struct record {
	struct buf text;
	struct row row;
	uint64_t line;
	bool ended;
	bool controls;
	bool blanks;
};

/* One of the two producers is NULL. */
struct rows {
	struct csvin *csvin;
	struct repair *repair;
	const char *name;	/* of the file */
	struct buf header;
	size_t ncolumns;
	struct record ahead[ROWS_AHEAD];
	size_t first, nahead;	/* of these */
	const struct record *now;	/* one of them; NULL: the reader's */
	size_t width;		/* of the record */
	bool repaired_ended;	/* had the repairer's last one a line end? */
	int stopped;		/* 1, or what stands behind them: 0 or -1 */
	struct diag why;	/* if it is -1 */
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
	rows->stopped = 1;
	rows->repaired_ended = true;
	return rows;
}

void
rows_close(struct rows *rows)
{
	if (rows == NULL)
		return;
	for (size_t i = 0; i < ROWS_AHEAD; i++)
		buf_clear(&rows->ahead[i].text);
	csvin_close(rows->csvin);
	repair_close(rows->repair);
	buf_clear(&rows->header);
	free(rows);
}

struct row
rows_header(const struct rows *rows)
{
	return (struct row){ buf_all(&rows->header), rows->ncolumns, NULL };
}

static int
read_row(struct rows *rows, struct row *row, struct diag *d)
{
	const struct repair *repair = rows->repair;
	const struct csvin *csvin = rows->csvin;
	int got = repair != NULL ? repair_next(rows->repair, d) :
	    csvin_next(rows->csvin, d);

	if (got <= 0)
		return got;
	if (repair == NULL) {
		*row = (struct row){ csvin_record(csvin),
		    csvin_width(csvin), NULL };
		return 1;
	}
	*row = (struct row){ repair_record(repair), repair_width(repair),
	    NULL };
	rows->repaired_ended = repair_ended(repair);
	return 1;
}

static void
read_ahead(struct rows *rows)
{
	struct record *r = &rows->ahead[rows->nahead];

	rows->stopped = read_row(rows, &r->row, &rows->why);
	if (rows->stopped <= 0)
		return;
	r->line = rows_line(rows);
	r->ended = rows_ended(rows);
	r->controls = rows_controls(rows);
	r->blanks = rows_blanks(rows);
	r->text.len = 0;
	buf_slice(&r->text, r->row.text);
	buf_putc(&r->text, '\0');
	r->row.text.p = r->text.p;
	rows->nahead++;
}

bool
rows_peek(struct rows *rows, size_t i, struct row *row)
{
	i += rows->first;
	while (rows->nahead <= i && i < ROWS_AHEAD && rows->stopped > 0)
		read_ahead(rows);
	if (i >= rows->nahead)
		return false;
	*row = rows->ahead[i].row;
	return true;
}

uint64_t
rows_peek_line(const struct rows *rows, size_t i)
{
	return rows->ahead[rows->first + i].line;
}

int
rows_next(struct rows *rows, struct row *row, struct diag *d)
{
	int got = 1;

	rows->now = NULL;
	if (rows->first < rows->nahead) {
		rows->now = &rows->ahead[rows->first++];
		*row = rows->now->row;
	} else if (rows->stopped > 0) {
		got = read_row(rows, row, d);
	} else {
		got = rows->stopped;
		*d = rows->why;
	}
	if (got > 0)
		rows->width = row->width;
	return got;
}

off_t
rows_place(const struct rows *rows)
{
	return rows->csvin == NULL || rows->first < rows->nahead ||
	    rows->stopped <= 0 ? -1 : (off_t)csvin_offset(rows->csvin);
}

uint64_t
rows_line(const struct rows *rows)
{
	if (rows->now != NULL)
		return rows->now->line;
	return rows->repair != NULL ? repair_line(rows->repair) :
	    csvin_line(rows->csvin);
}

bool
rows_ended(const struct rows *rows)
{
	if (rows->now != NULL)
		return rows->now->ended;
	return rows->repair != NULL ? repair_ended(rows->repair) :
	    csvin_ended(rows->csvin);
}

bool
rows_whole(const struct rows *rows)
{
	return rows->repair != NULL ? rows->repaired_ended :
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
	if (rows->now != NULL)
		return rows->now->controls;
	return rows->repair != NULL || csvin_saw(rows->csvin, CSVIN_CONTROLS);
}

bool
rows_blanks(const struct rows *rows)
{
	if (rows->now != NULL)
		return rows->now->blanks;
	return rows->repair != NULL || csvin_saw(rows->csvin, CSVIN_BLANKS);
}

const struct repair *
rows_repair(const struct rows *rows)
{
	return rows->repair;
}
