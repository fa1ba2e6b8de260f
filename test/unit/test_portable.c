/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Portable files that ReadStat writes, changed as other programs have them. */
#include <readstat.h>

#include "base/map.h"

#include "stat.h"

static ssize_t
write_bytes(const void *p, size_t n, void *ctx)
{
	buf_add(ctx, p, n);
	return (ssize_t)n;
}

/* Two numbers around a text, each of which is missing or looks so. */
static void
missing(struct buf *b)
{
	readstat_writer_t *w = readstat_writer_init();
	readstat_variable_t *x, *t, *y;

	buf_init(b);
	readstat_set_data_writer(w, write_bytes);
	x = readstat_add_variable(w, "X", READSTAT_TYPE_DOUBLE, 8);
	t = readstat_add_variable(w, "T", READSTAT_TYPE_STRING, 8);
	y = readstat_add_variable(w, "Y", READSTAT_TYPE_DOUBLE, 8);
	assert_int_equal(readstat_begin_writing_por(w, b, 40), READSTAT_OK);
	for (int row = 0; row < 40; row++) {
		readstat_begin_row(w);
		if (row % 2 == 0)
			readstat_insert_missing_value(w, x);
		else
			readstat_insert_double_value(w, x, row);
		readstat_insert_string_value(w, t, row % 3 == 0 ? "*.*1" :
		    "*1");
		if (row % 5 == 0)
			readstat_insert_missing_value(w, y);
		else
			readstat_insert_double_value(w, y, -row);
		readstat_end_row(w);
	}
	readstat_end_writing(w);
	readstat_writer_free(w);
}

static void
rows_wanted(struct buf *b)
{
	buf_puts(b, "X|T|Y\n");
	for (int row = 0; row < 40; row++) {
		if (row % 2 != 0)
			buf_printf(b, "%d", row);
		buf_puts(b, row % 3 == 0 ? "|*.*1|" : "|*1|");
		if (row % 5 != 0)
			buf_printf(b, "%d", -row);
		buf_putc(b, '\n');
	}
}

static void
check(const struct buf *b)
{
	struct buf wanted = { NULL, 0, 0 };
	struct stat_read r;

	rows_wanted(&wanted);
	stat_read(&r, buf_all(b), NULL, false);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, wanted.p);
	stat_clear(&r);
	buf_clear(&wanted);
}

/* Behind the star of a missing value, which texts do not have here. */
static void
the_byte_behind_a_star_means_nothing(void **state)
{
	struct buf b;
	size_t changed = 0;

	(void)state;
	missing(&b);
	check(&b);
	for (size_t i = 480; i + 1 < b.len; i++) {
		size_t next = i + 1;

		while (next + 1 < b.len && strchr("\r\n", b.p[next]) != NULL)
			next++;
		if (b.p[i] == '*' && b.p[next] == '.' && (next + 1 == b.len ||
		    b.p[next + 1] != '*')) {
			b.p[next] = i % 2 == 0 ? '1' : 'Z';
			changed++;
		}
	}
	/* But those that another follows, of rows 5, 15, 25 and 35. */
	assert_int_equal(changed, 20 + 8 - 4);
	check(&b);
	buf_clear(&b);
}

/* Joined without line ends, the date begins at 464. */
static void
any_date(void **state)
{
	struct buf b;
	size_t joined = 0;

	(void)state;
	missing(&b);
	for (size_t i = 0; i < b.len; i++) {
		if (strchr("\r\n", b.p[i]) != NULL)
			continue;
		if ((joined >= 467 && joined < 475) ||
		    (joined >= 477 && joined < 483))
			b.p[i] = joined % 2 == 0 ? ' ' : 'x';
		joined++;
	}
	check(&b);
	buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_byte_behind_a_star_means_nothing),
		cmocka_unit_test(any_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
