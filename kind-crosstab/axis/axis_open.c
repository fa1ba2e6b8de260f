/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "tally/tally_sums.h"
#include "count/survey_check.h"
#include "kind-crosstab/axis/axis_name.h"
#include "kind-crosstab/axis/axis_way.h"
#include "kind-crosstab/axis/axis_open.h"

/* So many answers can be columns of their own. */
#define MOST_COLUMNS 40

/* So many texts may there be, some of which mean the same answer. */
#define MOST_TEXTS 1000

/* More texts than anybody wants as columns. */
static int
too_many(const struct axis *a, size_t n, const char *more, struct slice example,
    struct diag *d)
{
	double x;

	return diag_set(d, "%.*s: %s%zu different answers%s are too many for "
	    "columns (%d at most); %s, as --by '%.*s:%s' does",
	    (int)a->spec.column.n, a->spec.column.p, more, n, a->noted > 0 ?
	    ", inside and outside of --where," : "", MOST_COLUMNS,
	    num_parse(example, &x) ? "make bands of them" : "group them",
	    (int)a->spec.column.n, a->spec.column.p,
	    num_parse(example, &x) ? "18-34,35-54,55+" :
	    "North=York|Leeds,South=Dover");
}

/* The number of the respondent's answer; *n is 0 if there is none. */
static int
find_given(const struct axis *a, const struct slice *fields, size_t *number,
    size_t *n, struct diag *d)
{
	const size_t *given = tally_given(a->q->tally, n);

	if (*n == 0)
		return 0;
	*number = *given;
	return *number < MOST_TEXTS ? 0 : too_many(a, MOST_TEXTS,
	    "more than ", fields[a->q->fields[0]], d);
}

static int
place(struct axis *a, const struct slice *fields, const struct sums_who *who,
    struct diag *d)
{
	size_t number, n;

	if (axis_way_count(a, fields, who, d) < 0 ||
	    find_given(a, fields, &number, &n, d) < 0)
		return -1;
	if (n > 0)
		axis_way_add_item(a, number);
	return 0;
}

static int
note(struct axis *a, const struct slice *fields, struct diag *d)
{
	size_t number, n;

	return axis_way_note(a, fields, d) < 0 ||
	    find_given(a, fields, &number, &n, d) < 0 ? -1 : 0;
}

static int
take(struct axis *a, const struct tally_sums *from, struct diag *d)
{
	if (axis_way_take(a, from, d) < 0)
		return -1;
	return tally_numbers(a->q->tally) <= MOST_TEXTS ? 0 : too_many(a,
	    MOST_TEXTS, "more than ", tally_text(a->q->tally, 0), d);
}

static void
put_item(const struct axis *a, size_t item, struct buf *out)
{
	axis_name_put(out, tally_text(a->q->tally, item), true);
}

static int
take_item(struct axis *a, struct slice *rest, size_t *item, struct diag *d)
{
	struct slice text;

	*item = TALLY_NONE;
	if (axis_name_take(rest, &text, true))
		*item = tally_number(a->q->tally, text);
	return *item == TALLY_NONE ? tally_sums_unknown(*rest, d) : 0;
}

static int
finish(struct axis *a, struct diag *d)
{
	const struct tally_result *r = tally_result(a->q->tally);

	if (axis_way_finish(a, d) < 0)
		return -1;
	return r->nrows <= MOST_COLUMNS ? 0 :
	    too_many(a, r->nrows, "", r->rows[0].label, d);
}

static bool
overlaps(const struct axis *a)
{
	(void)a;
	return false;
}

static void
both(struct axis *a, size_t item)
{
	size_t column = axis_way_column(a, item);

	axis_way_add_both(a, column, column);
}

static void
remark(const struct axis *a, struct remarks *r)
{
	survey_check_answers(a->q, r);
}

const struct axis_way axis_open = { .place = place, .note = note,
    .keep = axis_way_keep, .put = axis_way_put, .take = take,
    .put_item = put_item, .take_item = take_item,
    .finish = finish, .overlaps = overlaps, .both = both, .remark = remark };
