/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The multiple-response sets of .sav files, from end to end. */
#include <float.h>

#include "sav.h"
#include "stat.h"

/* k1 to k3 and the text t; k3 is called Long.name. */
static void
begin(struct sav *s, int32_t code_page, int32_t cases)
{
	sav_header(s, 4, cases);
	sav_variable(s, "K1", 0, "First");
	sav_variable(s, "K2", 0, "Second");
	sav_variable(s, "K3", 0, "");
	sav_variable(s, "T", 3, "");
	sav_label(s, 1, "Selected", 1);
	sav_label(s, 1, "Unchecked", 2);
	sav_machine(s, code_page);
	sav_extension(s, 13, "K1=k1\tK2=k2\tK3=Long.name\tT=t");
}

static void
add_row(struct sav *s, double k1, double k2, double k3, const char *t)
{
	sav_double(s, k1);
	sav_double(s, k2);
	sav_double(s, k3);
	sav_text(s, t, 8);
}

static void
read_back(struct sav *s, struct stat_read *r, const char *encoding,
    bool codes)
{
	stat_read(r, buf_all(&s->b), encoding, codes);
	buf_clear(&s->b);
}

static void
assert_dichotomies(bool big)
{
	struct sav s = { .big = big };
	struct stat_read r;

	begin(&s, 65001, 3);
	sav_extension(&s, 7, "$kind=D1 1 8 Kind to? k1 k2 k3\n");
	sav_end(&s);
	add_row(&s, 1, 1, 1, "x");
	add_row(&s, 0, 0, 2, "y");
	add_row(&s, -DBL_MAX, 2, 1, "");
	read_back(&s, &r, NULL, false);
	assert_string_equal(r.d.text, "");
	assert_string_equal(r.rows.p, "k1|k2|Long.name|t\n"
	    "Selected|Unchecked|Yes|x\n" "No|0|No|y\n" "|2|Yes|\n");
	assert_string_equal(r.book.p,
	    "name,type,title,value,label,missing,role,group,score\n"
	    "k1,flag,First,,,,,kind,\n"
	    "k1,,,1,Selected,,,,\n"
	    "k1,,,0,No,,,,0\n"
	    "k2,flag,Second,,,,,kind,\n"
	    "k2,,,1,Unchecked,,,,\n"
	    "k2,,,0,,,,,0\n"
	    "k2,,,2,,,,,0\n"
	    "Long.name,flag,,,,,,kind,\n"
	    "Long.name,,,1,Yes,,,,\n"
	    "Long.name,,,2,No,,,,0\n"
	    "t,text,,,,,,,\n"
	    "kind,set,Kind to?,,,,,,\n");
	assert_string_equal(r.report.p, "1 multiple-response set; 1 column of a set has other answers than ticked "
	    "and not, which only a codebook can tell apart");
	stat_clear(&r);
}

static void
dichotomies_in_both_byte_orders(void **state)
{
	(void)state;
	assert_dichotomies(false);
	assert_dichotomies(true);
}

static void
codes_stay_codes(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	begin(&s, 65001, 2);
	sav_extension(&s, 7, "$kind=D1 1 0  k1 k2\n");
	sav_end(&s);
	add_row(&s, 1, 1, 1, "x");
	add_row(&s, 0, 7, 2, "y");
	read_back(&s, &r, NULL, true);
	assert_string_equal(r.rows.p, "k1|k2|Long.name|t\n"
	    "1|1|1|x\n" "0|7|2|y\n");
	assert_non_null(strstr(r.book.p, "\nk2,,,7,,,,,0\n"));
	stat_clear(&r);
}

static void
a_label_ends_at_a_nul(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	begin(&s, 65001, 1);
	sav_extension(&s, 7, "$kind=D1 1 8 Kind~to? k1 k2\n");
	*(char *)memchr(s.b.p, '~', s.b.len) = '\0';
	sav_end(&s);
	add_row(&s, 1, 1, 1, "x");
	read_back(&s, &r, NULL, false);
	assert_string_equal(r.d.text, "");
	assert_non_null(strstr(r.book.p, "\nkind,set,Kind,,,,,,\n"));
	assert_int_equal(strlen(r.book.p), r.book.len);
	stat_clear(&r);
}

static void
categories_and_texts(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	begin(&s, 65001, 1);
	sav_extension(&s, 7, "$m=C 8 Mentions k1 k2\n");
	sav_extension(&s, 19, "$did=E 11 1 y 0  t\n"
	    "$odd=E 11 1 y 0  t k3\n");
	sav_end(&s);
	add_row(&s, 1, 2, 3, "y");
	read_back(&s, &r, NULL, false);
	assert_string_equal(r.rows.p, "k1|k2|Long.name|t\n"
	    "Selected|2|3|Yes\n");
	assert_non_null(strstr(r.book.p, "\nk1,multi,First,,,,,m,\n"));
	assert_non_null(strstr(r.book.p, "\nt,flag,,,,,,did,\n"));
	/* "y" cannot be counted in a number. */
	assert_non_null(strstr(r.book.p, "\nLong.name,number,,,,,,,\n"));
	assert_non_null(strstr(r.book.p, "\nm,set,Mentions,,,,,,\n"
	    "did,set,,,,,,,\n"));
	assert_string_equal(r.report.p, "2 multiple-response sets; "
	    "left out, because a member cannot have the counted value, "
	    "or another set counts another value of it: $odd");
	stat_clear(&r);
}

static void
the_label_of_the_first_variable(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	begin(&s, 65001, 0);
	sav_extension(&s, 19, "$my.set=E 11 1 1 0  k2 k1\n");
	sav_end(&s);
	read_back(&s, &r, NULL, false);
	assert_string_equal(r.d.text, "");
	assert_non_null(strstr(r.book.p, "\nmy.set,set,Second,,,,,,\n"));
	stat_clear(&r);
}

static void
what_is_odd_is_said(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	begin(&s, 65001, 0);
	sav_extension(&s, 7, "$k1=D1 1 0  k1 nobody\n$none=C 0 \n"
	    "$again=D1 1 0  k1 k2\nbroken\n$again=C 0  k3\n");
	sav_end(&s);
	read_back(&s, &r, NULL, false);
	assert_non_null(strstr(r.book.p, "\nk1,flag,First,,,,,$k1|again,\n"));
	assert_non_null(strstr(r.book.p, "\nk2,flag,Second,,,,,again,\n"));
	assert_non_null(strstr(r.book.p, "\n$k1,set,,,,,,,\nagain,set,"));
	assert_string_equal(r.report.p, "2 multiple-response sets"
	    "; 1 multiple-response set without variables left out"
	    "; 2 multiple-response sets not understood, and left out"
	    "; 1 member of a multiple-response set is no variable of the file"
	    "; 1 column of a set has other answers than ticked "
	    "and not, which only a codebook can tell apart");
	stat_clear(&r);
}

/* k1 counts 1 in the one and 2 in the other. */
static void
a_second_set_that_counts_another_value_is_left_out(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	begin(&s, 65001, 0);
	sav_extension(&s, 7, "$one=D1 1 0  k1 k2\n$two=D1 2 0  k2 k3 k1\n");
	sav_end(&s);
	read_back(&s, &r, NULL, false);
	assert_non_null(strstr(r.book.p, "\nk1,flag,First,,,,,one,\n"));
	assert_null(strstr(r.book.p, "two"));
	assert_string_equal(r.report.p, "1 multiple-response set; left out, "
	    "because a member cannot have the counted value, or another set "
	    "counts another value of it: $two; 1 column of a set has other "
	    "answers than ticked and not, which only a codebook can tell "
	    "apart");
	stat_clear(&r);
}

/* In windows-1252; the set has small letters for the capitals. */
static void
text_in_the_encoding_of_the_file(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	sav_header(&s, 1, 1);
	sav_variable(&s, "\xc4RGER", 0, "");
	sav_machine(&s, 1252);
	sav_extension(&s, 7, "$a=D1 1 4 Gr\xfc\xdf \xe4rger\n");
	sav_end(&s);
	sav_double(&s, 1);
	read_back(&s, &r, NULL, false);
	assert_string_equal(r.rows.p, "ÄRGER\nYes\n");
	assert_non_null(strstr(r.book.p, "\na,set,Grüß,,,,,,\n"));
	stat_clear(&r);
}

static void
text_in_another_encoding(void **state)
{
	struct sav s = { .big = false };
	struct stat_read r;

	(void)state;
	begin(&s, 65001, 0);
	sav_extension(&s, 7, "$a=D1 1 1 \xfc k1 k2\n");
	sav_end(&s);
	read_back(&s, &r, NULL, false);
	assert_string_equal(r.d.text, "in: the name or label of a "
	    "multiple-response set is not valid UTF-8, which the file says it "
	    "is in; give the encoding of the file with -e, or replace such "
	    "bytes with --repair");
	stat_clear(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dichotomies_in_both_byte_orders),
		cmocka_unit_test(codes_stay_codes),
		cmocka_unit_test(a_label_ends_at_a_nul),
		cmocka_unit_test(categories_and_texts),
		cmocka_unit_test(the_label_of_the_first_variable),
		cmocka_unit_test(what_is_odd_is_said),
		cmocka_unit_test(
		    a_second_set_that_counts_another_value_is_left_out),
		cmocka_unit_test(text_in_the_encoding_of_the_file),
		cmocka_unit_test(text_in_another_encoding),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
