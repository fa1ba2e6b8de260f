/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "kind-read/csv/quoting.h"

#include "close.h"

/* One byte at a time, which is the worst. */
static ssize_t
read_byte(void *ctx, void *p, size_t n, struct diag *d)
{
	(void)d;
	return source_read_slice(ctx, p, n > 0, d);
}

static void
quoted_as(const char *text, const char *wanted)
{
	source_read_fn *const how[] = { source_read_slice, read_byte };

	for (size_t i = 0; i < 2; i++) {
		struct slice from = slice_of(text);
		struct quoting q = { .from = { how[i], &from }, .delim = ';' };
		struct buf got = { NULL, 0, 0 };
		struct diag d;
		char piece[3];
		ssize_t n;

		while ((n = quoting_read(&q, piece, sizeof(piece), &d)) > 0)
			buf_add(&got, piece, (size_t)n);
		assert_int_equal(n, 0);
		buf_putc(&got, '\0');
		assert_string_equal(got.p, wanted);
		buf_clear(&got);
		quoting_clear(&q);
	}
}

static void
fields_without_quotes_stay(void **state)
{
	(void)state;
	quoted_as("", "");
	quoted_as("a", "a");
	quoted_as("a;;b c;\n\n1;,;\t", "a;;b c;\n\n1;,;\t");
	quoted_as("a;b\r\nc;d\re;f\r\n", "a;b\r\nc;d\re;f\r\n");
}

static void
fields_with_quotes_are_quoted(void **state)
{
	(void)state;
	quoted_as("\"", "\"\"\"\"");
	quoted_as("\"a\";6\" pot\n", "\"\"\"a\"\"\";\"6\"\" pot\"\n");
	quoted_as("x;\"a\nb;c\"", "x;\"\"\"a\"\nb;\"c\"\"\"");
	quoted_as("\"\"\r\n\"\"", "\"\"\"\"\"\"\r\n\"\"\"\"\"\"");
}

static ssize_t
fails(void *ctx, void *p, size_t n, struct diag *d)
{
	(void)ctx;
	(void)p;
	(void)n;
	return diag_set(d, "no luck");
}

static void
errors_pass(void **state)
{
	struct quoting q = { .from = { fails, NULL }, .delim = ',' };
	struct diag d;
	char piece[8];

	(void)state;
	assert_int_equal(quoting_read(&q, piece, sizeof(piece), &d), -1);
	assert_string_equal(d.text, "no luck");
	quoting_clear(&q);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_without_quotes_stay),
		cmocka_unit_test(fields_with_quotes_are_quoted),
		cmocka_unit_test(errors_pass),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
