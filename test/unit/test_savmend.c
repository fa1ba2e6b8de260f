/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of SPSS as other programs write them, made by hand. */
#include "base/map.h"

#include "sav.h"
#include "stat.h"

#define NUL "\0"

/*
 * Two long strings and a number.  LO is 600 bytes, in three parts of which the
 * last has the name of the second string, LO2, which is 300 bytes in two; its
 * second part has the name of the number.
 */
static void
ghosts(struct sav *s, const char *lengths, size_t n)
{
	sav_header(s, -1, 1);
	sav_string(s, "LO", 255);
	sav_string(s, "LO1", 255);
	sav_string(s, "LO2", 96);
	sav_string(s, "LO2", 255);
	sav_string(s, "N", 48);
	sav_variable(s, "N", 0, "");
	sav_machine(s, 65001);
	sav_extension(s, 7, "$both=C 0  lo2 lo\n");
	sav_extension(s, 13, "LO=long\tLO2=lo2\tN=n");
	sav_extension_bytes(s, 14, (struct slice){ lengths, n });
	sav_end(s);
	sav_text(s, "first", 256);
	sav_text(s, "", 256);
	sav_text(s, "last", 96);
	sav_text(s, "second", 256);
	sav_text(s, "end", 48);
	sav_double(s, 7);
}

/* The parts hold 252 bytes but the last. */
static void
parts_are_known_by_their_place(void **state)
{
	static const char lengths[] = "LO=600" NUL "\tLO2=00300" NUL NUL "\t";
	struct sav s = { .big = false };
	struct buf wanted = { NULL, 0, 0 };
	struct stat_read r;

	(void)state;
	ghosts(&s, lengths, sizeof(lengths) - 1);
	stat_read(&r, buf_all(&s.b), NULL, false);
	assert_string_equal(r.d.text, "");
	buf_puts(&wanted, "long|lo2|n\nfirst");
	buf_fill(&wanted, ' ', 2 * 255 - 5);
	buf_puts(&wanted, "last|second");
	buf_fill(&wanted, ' ', 255 - 6);
	buf_puts(&wanted, "end|7\n");
	assert_string_equal(r.rows.p, wanted.p);
	assert_non_null(strstr(r.book.p, "\nlong,multi,,,,,,both,\n"));
	assert_non_null(strstr(r.book.p, "\nlo2,multi,,,,,,both,\n"));
	stat_clear(&r);
	buf_clear(&wanted);
	buf_clear(&s.b);
}

static void
check_refused(const char *lengths, size_t n, const char *message)
{
	struct sav s = { .big = false };
	struct stat_read r;

	ghosts(&s, lengths, n);
	stat_read(&r, buf_all(&s.b), NULL, false);
	assert_string_equal(r.d.text, message);
	stat_clear(&r);
	buf_clear(&s.b);
}

static void
parts_are_as_long_as_the_string(void **state)
{
	static const char missing[] = "LO=600" NUL "\tLO2=99999999999" NUL;
	static const char number[] = "LO=600" NUL "\tLO2=700" NUL;

	(void)state;
	check_refused(missing, sizeof(missing) - 1, "in: the description of "
	    "its variables is damaged: the string LO2 is longer than its "
	    "parts");
	check_refused(number, sizeof(number) - 1, "in: the description of "
	    "its variables is damaged: the string LO2 is longer than its "
	    "parts");
}

/* A part that no length tells of is a variable. */
static void
names_that_clash_are_an_error(void **state)
{
	(void)state;
	check_refused("LO=600" NUL, 7, "in: the description of "
	    "its variables is damaged: two have the short name N");
}

static void
any_date_in_the_header(void **state)
{
	static const char *const dates[] = { "              ", "11 045 22ab:cd",
	    "1 JANVIER 1999 ", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff" };
	struct stat_read r;

	(void)state;
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
		struct sav s = { .big = i % 2 == 1 };

		sav_header(&s, 1, 1);
		memcpy(s.b.p + 92, dates[i], strlen(dates[i]));
		sav_variable(&s, "X", 0, "");
		sav_machine(&s, 65001);
		sav_end(&s);
		sav_double(&s, 2.5);
		stat_read(&r, buf_all(&s.b), NULL, false);
		assert_string_equal(r.d.text, "");
		assert_string_equal(r.rows.p, "X\n2.5\n");
		stat_clear(&r);
		buf_clear(&s.b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_known_by_their_place),
		cmocka_unit_test(parts_are_as_long_as_the_string),
		cmocka_unit_test(names_that_clash_are_an_error),
		cmocka_unit_test(any_date_in_the_header),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
