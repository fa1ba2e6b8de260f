/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-report/workbook/paper.h"
#include "kind-report/workbook/paper_rows.h"

/* A sheet holds so many page breaks. */
#define MOST_SPLITS 1000

/* How many pages they take at that scale, and unless it is NULL, with which
 * rows pages begin. */
static size_t
pages(const struct paper_rows *p, unsigned scale, uint32_t *rows)
{
	double room = PAPER_HEIGHT * 100 / scale - p->head;
	double from = p->head;
	size_t splits = 0, n = 1;

	for (size_t i = 0; i < p->n; i++) {
		double start = p->starts[i].points;
		double end = i + 1 < p->n ? p->starts[i + 1].points : p->end;

		if (i > 0 && end - from > room && splits < MOST_SPLITS) {
			if (rows != NULL)
				rows[splits] = p->starts[i].row;
			splits++;
			n++;
			from = start;
		}
		for (; end - from > room; n++)
			from += room;
	}
	if (rows != NULL)
		rows[splits] = 0;
	return n;
}

unsigned
paper_rows_scale(const struct paper_rows *p, unsigned least, unsigned most,
    uint32_t *rows)
{
	size_t fewest = pages(p, least, NULL);

	while (most > least && pages(p, most, NULL) > fewest)
		most--;
	pages(p, most, rows);
	return most;
}
