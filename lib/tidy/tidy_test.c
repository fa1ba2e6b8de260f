/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "base/arena.h"
#include "base/diag.h"
#include "tidy/tidy.h"
#include "tidy/tidy_record.h"
#include "tidy/tidy_test.h"

/* The lines of a test, in their order. */
enum { F, DF1, DF2, STATISTICS };

static int
begin_test(const struct tidy_record *r, struct tidy_table *t,
    struct arena *arena, struct diag *d)
{
	struct slice heading = tidy_record_field(r, TIDY_BREAK);
	struct tidy_test *test;

	t->tests = xgrow(t->tests, t->ntests, &t->tests_cap,
	    sizeof(*t->tests));
	test = &t->tests[t->ntests++];
	*test = (struct tidy_test){ .heading = { arena_string(arena, heading),
	    heading.n } };
	if (tidy_record_number(r, TIDY_P, &test->p, d) < 0)
		return -1;
	return tidy_record_status(r, &test->status, d);
}

/* Either there are figures, or a status that says why there are none. */
static int
check_test(const struct tidy_record *r, const struct tidy_test *test,
    const struct tidy_number *value, struct diag *d)
{
	if (value->value < 0)
		return tidy_record_wrong_field(r, TIDY_VALUE,
		    "no number below 0", d);
	if (!(test->p.value >= 0 && test->p.value <= 1))
		return tidy_record_wrong_field(r, TIDY_P, "0 to 1", d);
	if (value->known != (test->status == 0) ||
	    test->p.known != (test->status == 0))
		return tidy_record_wrong(r, d, test->status == 0 ?
		    "there is no figure, and no status that says why" :
		    "the status says that there is no figure, and it is "
		    "there");
	return 0;
}

int
tidy_test_take(const struct tidy_record *r, struct tidy_table *t, size_t *next,
    struct arena *arena, struct diag *d)
{
	struct tidy_number value;
	struct tidy_test *test;

	if (!slice_is(tidy_record_field(r, TIDY_ROW), tidy_statistics[*next]))
		return tidy_record_wrong_field(r, TIDY_ROW,
		    tidy_statistics[*next], d);
	if (tidy_record_number(r, TIDY_VALUE, &value, d) < 0 ||
	    (*next == F && begin_test(r, t, arena, d) < 0))
		return -1;
	test = &t->tests[t->ntests - 1];
	if (!slice_eq(tidy_record_field(r, TIDY_BREAK), test->heading))
		return tidy_record_wrong_field(r, TIDY_BREAK,
		    "that of the test", d);
	if (check_test(r, test, &value, d) < 0)
		return -1;
	*(*next == F ? &test->f : *next == DF1 ? &test->df1 : &test->df2) =
	    value;
	*next = (*next + 1) % STATISTICS;
	return 0;
}
