/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/slice.h"
#include "stream/field.h"

#include "close.h"

/* The fields of the record, each with a | behind it, are wanted. */
static void
check_split(const char *record, unsigned char delim, const char *wanted)
{
	struct slice field;
	size_t pos = 0, n = 0;
	char got[64];

	while (field_split(slice_of(record), delim, &pos, &field)) {
		assert_true(n + field.n + 1 < sizeof(got));
		memcpy(got + n, field.p, field.n);
		n += field.n;
		got[n++] = '|';
	}
	got[n] = '\0';
	assert_string_equal(got, wanted);
}

static void
a_record_splits_into_its_fields(void **state)
{
	(void)state;
	check_split("1,\"2,\"\"3\",,4", ',', "1|\"2,\"\"3\"||4|");
}

static void
fields_lie_between_delimiters(void **state)
{
	(void)state;
	check_split("a,b,c", ',', "a|b|c|");
	check_split("a;b,c", ';', "a|b,c|");
	check_split("", ',', "|");
	check_split(",", ',', "||");
	check_split("a,", ',', "a||");
}

static void
delimiters_in_quotes_divide_nothing(void **state)
{
	(void)state;
	check_split("\"a,b\",c", ',', "\"a,b\"|c|");
	check_split("\"a\"\",b\",c", ',', "\"a\"\",b\"|c|");
	check_split("\"\",x", ',', "\"\"|x|");
}

static void
check_unquote(const char *raw, const char *wanted)
{
	char out[64];
	struct slice got = field_unquote(slice_of(raw), out);

	assert_true(slice_is(got, wanted));
}

static void
quotes_are_taken_off(void **state)
{
	(void)state;
	check_unquote("abc", "abc");
	check_unquote("\"abc\"", "abc");
	check_unquote("\"a\"\"b\"", "a\"b");
	check_unquote("\"\"\"\"", "\"");
	check_unquote("\"\"", "");
	check_unquote("", "");
	check_unquote("\" a \"", " a ");
}

static void
what_has_no_doubled_quotes_is_not_copied(void **state)
{
	static const char raw[] = "\"abc\"";
	char out[8];

	(void)state;
	assert_ptr_equal(field_unquote(slice_of(raw), out).p, raw + 1);
}

static void
only_fields_that_need_it_are_quoted(void **state)
{
	static const char *const plain[] = { "", "a", "Don't know", "a b",
	    "1;2", "caf\303\251", "-", "=1+1" };
	static const char *const quoted[] = { ",", "a,b", "\"", "say \"so\"",
	    "\n", "a\r\nb", "\r", " a", "a ", " ", "\ta", "a\t" };

	(void)state;
	for (size_t i = 0; i < LENGTH(plain); i++)
		assert_false(field_must_quote(slice_of(plain[i])));
	for (size_t i = 0; i < LENGTH(quoted); i++)
		assert_true(field_must_quote(slice_of(quoted[i])));
}

/* Wherever it stands, in fields of all lengths. */
static void
one_byte_is_enough_to_quote(void **state)
{
	char text[40];

	(void)state;
	for (size_t n = 1; n <= sizeof(text); n++)
		for (size_t i = 0; i < n; i++) {
			memset(text, 'x', n);
			assert_false(field_must_quote(
			    (struct slice){ text, n }));
			text[i] = ",\"\n\r"[(i + n) % 4];
			assert_true(field_must_quote(
			    (struct slice){ text, n }));
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_splits_into_its_fields),
		cmocka_unit_test(fields_lie_between_delimiters),
		cmocka_unit_test(delimiters_in_quotes_divide_nothing),
		cmocka_unit_test(quotes_are_taken_off),
		cmocka_unit_test(what_has_no_doubled_quotes_is_not_copied),
		cmocka_unit_test(only_fields_that_need_it_are_quoted),
		cmocka_unit_test(one_byte_is_enough_to_quote),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
