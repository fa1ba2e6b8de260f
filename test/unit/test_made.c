/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "base/length.h"
#include "base/buf.h"
#include "base/diag.h"
#include "table/made_text.h"

#include "close.h"

/* Every word, each with another value than a struct of zeros has. */
static const char all[] = "tables=4 interviewed=4256 weight-0=56 "
    "weighted=yes weight=w%201 calibrated=yes sample=nonprob decimals=1 "
    "percent=row confidence=99.9 interval=wald "
    "flag=50 hide=30 small-base=effective standard=nchs min-cell=5 "
    "tests=letters,rest method=spss levels=5,1 correction=bh family=banner "
    "test-base=100 weighting=linear show=both style=gss letters=yes "
    "items=yes summary=7,3";

/* As kind-tabulate writes it. */
static const char plain[] = "tables=1 interviewed=0 weight-0=0 weighted=no "
    "calibrated=no sample=random decimals=0 percent=column confidence=95 "
    "interval=wilson "
    "flag=0 hide=0 small-base=unweighted standard=none min-cell=0 tests=none "
    "method=linearised levels=none correction=none family=row test-base=0";

static struct made
read_text(const char *text)
{
	struct made m;
	struct diag d;

	if (made_text_read(slice_of(text), &m, &d) < 0)
		fail_msg("%s", d.text);
	return m;
}

static void
assert_written(const struct made *m, const char *wanted)
{
	struct buf out = { NULL, 0, 0 };

	made_text_write(m, &out);
	assert_string_equal(out.p, wanted);
	buf_clear(&out);
}

/* The text with one part in the place of another; the caller frees it. */
static struct buf
changed(const char *from, const char *to)
{
	const char *at = strstr(all, from);
	struct buf b = { NULL, 0, 0 };

	assert_non_null(at);
	buf_add(&b, all, (size_t)(at - all));
	buf_puts(&b, to);
	buf_puts(&b, at + strlen(from));
	return b;
}

static void
assert_refused(const char *from, const char *to, const char *why)
{
	struct buf text = changed(from, to);
	struct made m;
	struct diag d = { "" };

	assert_int_equal(made_text_read(buf_all(&text), &m, &d), -1);
	assert_string_equal(d.text, why);
	buf_clear(&text);
}

static void
assert_same(const char *from, const char *to)
{
	struct buf text = changed(from, to);
	struct made m = read_text(text.p);

	assert_written(&m, text.p);
	buf_clear(&text);
}

static void
every_word_has_its_place(void **state)
{
	struct made m = read_text(all);

	(void)state;
	assert_int_equal(m.tables, 4);
	assert_int_equal(m.percent, TABLE_OF_ROW);
	assert_int_equal(m.look.interviewed, 4256);
	assert_int_equal(m.look.weight_0, 56);
	assert_true(m.look.weighted && m.look.calibrated && m.look.nonprob);
	assert_int_equal(m.look.decimals, 1);
	assert_close(m.look.level, 0.999, 1e-15);
	assert_int_equal(m.look.method, INTERVAL_WALD);
	assert_int_equal(m.look.small.flag, 50);
	assert_int_equal(m.look.small.hide, 30);
	assert_true(m.look.small.effective && m.look.small.nchs);
	assert_int_equal(m.look.small.min_cell, 5);
	assert_true(m.look.tests.letters && m.look.tests.rest);
	assert_int_equal(m.look.tests.method, COMPARE_SPSS);
	assert_int_equal(m.look.tests.nlevels, 2);
	assert_close(m.look.tests.levels[0], 0.05, 0);
	assert_close(m.look.tests.levels[1], 0.01, 0);
	assert_int_equal(m.look.tests.correction, ADJUST_BH);
	assert_int_equal(m.look.tests.minimum, 100);
	assert_int_equal(m.shown.as, MADE_BOTH);
	assert_string_equal(made_styles[m.shown.style], "gss");
	assert_true(m.shown.letters);
	assert_int_equal(m.shown.summary.n, 2);
	assert_int_equal(m.shown.summary.rows[0], 7);
	assert_int_equal(m.shown.summary.rows[1], 3);
	m = read_text(plain);
	assert_int_equal(m.shown.as, MADE_PERCENT);
	assert_string_equal(made_styles[m.shown.style], "kind");
	assert_false(m.shown.letters);
	assert_int_equal(m.shown.summary.n, 0);
	assert_false(m.look.weighted || m.look.calibrated || m.look.nonprob ||
	    m.look.small.effective || m.look.small.nchs ||
	    m.look.tests.letters || m.look.tests.rest);
	assert_int_equal(m.look.tests.nlevels, 0);
}

static void
what_was_read_is_written_the_same(void **state)
{
	static const char *const others[][2] = {
		{ "tables=4", "tables=18446744073709551615" },
		{ "percent=row", "percent=column" },
		{ "percent=row", "percent=total" },
		{ "interval=wald", "interval=logit" },
		{ "interval=wald", "interval=korn-graubard" },
		{ "tests=letters,rest", "tests=letters" },
		{ "tests=letters,rest", "tests=rest" },
		{ "method=spss", "method=pooled" },
		{ "method=spss", "method=unpooled" },
		{ "method=spss", "method=quantum" },
		{ "method=spss", "method=reporter" },
		{ "levels=5,1", "levels=10" },
		{ "correction=bh", "correction=bonferroni" },
		{ "family=banner", "family=row" },
		{ "family=banner", "family=break" },
		{ "family=banner", "family=table" },
		{ "test-base=100", "test-base=18446744073709551615" },
		{ "show=both", "show=counts" },
		{ "style=gss", "style=yougov" },
		{ "style=gss", "style=survation" },
		{ "style=gss", "style=bsa" },
		{ " letters=yes", "" },
		{ " items=yes", "" },
		{ "summary=7,3", "summary=1,2" },
		{ " show=both style=gss letters=yes items=yes "
		    "summary=7,3", "" },
	};
	struct made m = read_text(all);

	(void)state;
	assert_written(&m, all);
	m = read_text(plain);
	assert_written(&m, plain);
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_same(others[i][0], others[i][1]);
}

/* 100 * 0.07 is a little more than 7, 100 * 0.57 a little less than 57. */
static void
levels_are_written_as_they_were_given(void **state)
{
	char level[64];

	(void)state;
	for (int i = 1; i < 1000; i++) {
		snprintf(level, sizeof(level), "levels=%g,%g", i / 10.0,
		    i / 100.0);
		assert_same("levels=5,1", level);
		snprintf(level, sizeof(level), "confidence=%g", i / 10.0);
		assert_same("confidence=99.9", level);
	}
}

static void
words_may_come_in_any_order(void **state)
{
	struct made m = read_text("summary=7,3 items=yes letters=yes "
	    "style=gss show=both "
	    "test-base=100 family=banner correction=bh "
	    "levels=5,1 method=spss tests=letters,rest min-cell=5 standard=nchs "
	    "small-base=effective hide=30 flag=50 interval=wald "
	    "confidence=99.9 percent=row decimals=1 sample=nonprob "
	    "weighting=linear calibrated=yes weight=w%201 weighted=yes "
	    "interviewed=4256 "
	    "weight-0=56 tables=4");

	(void)state;
	assert_written(&m, all);
}

static void
unknown_words_are_refused(void **state)
{
	(void)state;
	assert_refused("tables=4", "tables=4 colour=red",
	    "\"colour=red\" is no word for how tables were made");
	assert_refused("tables=4", "Tables=4",
	    "\"Tables=4\" is no word for how tables were made");
	assert_refused("tables=4", "tables",
	    "\"tables\" is no word for how tables were made");
	assert_refused("tables=4", "tables=4=4",
	    "\"tables=4=4\" is no word for how tables were made");
	assert_refused("tables=4", "=4",
	    "\"=4\" is no word for how tables were made");
	assert_refused("tables=4 ", "tables=4  ",
	    "\"\" is no word for how tables were made");
	assert_refused("summary=7,3", "summary=7,3 ",
	    "\"\" is no word for how tables were made");
}

static void
missing_words_are_refused(void **state)
{
	struct made m;
	struct diag d;

	(void)state;
	assert_refused("tables=4 ", "", "\"tables\" is missing");
	assert_refused(" hide=30", "", "\"hide\" is missing");
	assert_refused(" test-base=100", "", "\"test-base\" is missing");
	assert_int_equal(made_text_read(slice_of(""), &m, &d), -1);
	assert_string_equal(d.text,
	    "\"\" is no word for how tables were made");
}

static void
no_more_have_weight_0_than_there_are(void **state)
{
	(void)state;
	assert_refused("weight-0=56", "weight-0=4257", "\"weight-0\" is "
	    "more than \"interviewed\"");
}

/* By hand: a blank is 20, a percent sign 25, an equals sign 3D, "-" 2D. */
static void
a_weight_has_its_name(void **state)
{
	static const char *const names[][2] = { { "w 1", "w%201" },
	    { "50%", "50%25" }, { "a=b", "a%3Db" }, { "-", "%2D" },
	    { "pond\xc3\xa9r\xc3\xa9", "pond\xc3\xa9r\xc3\xa9" } };
	struct buf text = { NULL, 0, 0 }, name = { NULL, 0, 0 };
	struct made m = { .look.weighted = true };

	(void)state;
	for (size_t i = 0; i < LENGTH(names); i++) {
		text.len = name.len = 0;
		made_weight_of(names[i][0], &text);
		assert_string_equal(text.p, names[i][1]);
		m.weight = buf_all(&text);
		made_put_weight(&m, &name);
		assert_string_equal(name.p, names[i][0]);
	}
	text.len = 0;
	made_weight_of(NULL, &text);
	assert_string_equal(text.p, "-");
	buf_clear(&text);
	buf_clear(&name);
	assert_refused("weight=w%201", "weight=w%2",
	    "\"w%2\" is no value of \"weight\"");
	assert_refused("weight=w%201", "weight=",
	    "\"\" is no value of \"weight\"");
	assert_refused("weight=w%201", "weight=-",
	    "\"weight\" and \"weighted\" contradict each other");
}

/* Names are compared where there are some. */
static void
weights_are_compared(void **state)
{
	struct made a = { .look.weighted = true, .weight = slice_of("w1") };
	struct made b = { .look.weighted = true, .weight = slice_of("w2") };
	const struct made c = { .look.weighted = true }, none = { 0 };

	(void)state;
	assert_false(made_same_weight(&a, &b, false));
	assert_true(made_same_weight(&a, &c, false));
	assert_false(made_same_weight(&a, &c, true));
	assert_false(made_same_weight(&none, &c, false));
	b.weight = a.weight;
	assert_true(made_same_weight(&a, &b, true));
}

static void
levels_and_weights_fit(void **state)
{
	(void)state;
	assert_refused("weighted=yes", "weighted=no", "\"weight-0\" is above "
	    "0, and nobody has a weight");
	assert_refused("weight-0=56 weighted=yes weight=w%201",
	    "weight-0=0 weighted=no",
	    "\"calibrated\" is said of no weight");
	assert_refused("levels=5,1", "levels=1,5", "\"levels\" has the "
	    "stricter one first");
	assert_refused("levels=5,1", "levels=5,5", "\"levels\" has the "
	    "stricter one first");
}

static void
double_words_are_refused(void **state)
{
	(void)state;
	assert_refused("hide=30", "hide=30 hide=30", "\"hide\" is there "
	    "twice");
	assert_refused("test-base=100", "test-base=100 tables=4",
	    "\"tables\" is there twice");
}

static void
bad_values_are_refused(void **state)
{
	static const char *const bad[][3] = {
		{ "tables=4", "tables", "0" },
		{ "tables=4", "tables", "-1" },
		{ "tables=4", "tables", "18446744073709551616" },
		{ "interviewed=4256", "interviewed", "4,256" },
		{ "weighted=yes", "weighted", "Yes" },
		{ "calibrated=yes", "calibrated", "raking" },
		{ "sample=nonprob", "sample", "" },
		{ "decimals=1", "decimals", "7" },
		{ "percent=row", "percent", "rows" },
		{ "confidence=99.9", "confidence", "100" },
		{ "confidence=99.9", "confidence", "0" },
		{ "confidence=99.9", "confidence", "-5" },
		{ "confidence=99.9", "confidence", "nan" },
		{ "confidence=99.9", "confidence", "95%" },
		{ "interval=wald", "interval", "Wald" },
		{ "flag=50", "flag", "1.5" },
		{ "hide=30", "hide", "" },
		{ "small-base=effective", "small-base", "weighted" },
		{ "standard=nchs", "standard", "gss" },
		{ "min-cell=5", "min-cell", "five" },
		{ "tests=letters,rest", "tests", "rest,letters" },
		{ "method=spss", "method", "t" },
		{ "levels=5,1", "levels", "" },
		{ "levels=5,1", "levels", "5," },
		{ "levels=5,1", "levels", ",1" },
		{ "levels=5,1", "levels", "10,5,1" },
		{ "levels=5,1", "levels", "5,0" },
		{ "levels=5,1", "levels", "5,none" },
		{ "levels=5,1", "levels", "100" },
		{ "levels=5,1", "levels", "1e-323" },
		{ "correction=bh", "correction", "holm" },
		{ "family=banner", "family", "rows" },
		{ "test-base=100", "test-base", "0x64" },
		{ "show=both", "show", "all" },
		{ "style=gss", "style", "Gss" },
		{ "letters=yes", "letters", "A" },
		{ "summary=7,3", "summary", "0" },
		{ "summary=7,3", "summary", "7,0" },
		{ "summary=7,3", "summary", "7," },
		{ "summary=7,3", "summary",
		    "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17" },
		{ "summary=7,3", "summary", "agree" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(bad); i++) {
		char to[64], why[128];

		snprintf(to, sizeof(to), "%s=%s", bad[i][1], bad[i][2]);
		snprintf(why, sizeof(why), "\"%s\" is no value of \"%s\"",
		    bad[i][2], bad[i][1]);
		assert_refused(bad[i][0], to, why);
	}
}

/* A name that a finder takes is not taken for it if a NUL follows. */
static void
bytes_behind_a_nul_count(void **state)
{
	struct buf text = changed("interval=wald", "interval=wald@x");
	struct made m;
	struct diag d;

	(void)state;
	*strchr(text.p, '@') = '\0';
	assert_int_equal(made_text_read(buf_all(&text), &m, &d), -1);
	buf_clear(&text);
}

static void
the_number_of_tables_is_not_how_they_were_made(void **state)
{
	const struct made m = read_text(all);
	struct made other = m;

	(void)state;
	other.tables = 1;
	assert_true(made_text_same(&m, &other));
	other.look.level = 0.95;
	assert_false(made_text_same(&m, &other));
	other = m;
	other.look.calibrated = false;
	assert_false(made_text_same(&m, &other));
}

/* Which rows summaries have is each table's own; how many they are is not. */
static void
tables_of_a_stream_look_the_same(void **state)
{
	const struct made m = read_text(all);
	struct made other = m;

	(void)state;
	other.shown.summary.rows[0] = 2;
	assert_true(made_text_same(&m, &other));
	other.shown.summary.n = 1;
	assert_false(made_text_same(&m, &other));
	other = m;
	other.shown.style = 0;
	assert_false(made_text_same(&m, &other));
	other = m;
	other.shown.as = MADE_COUNTS;
	assert_false(made_text_same(&m, &other));
}

/* Each thing once, in words that people know, where there are some. */
static void
what_was_made_otherwise_is_said(void **state)
{
	struct made m = { .look = { .interviewed = 1200, .level = 0.99,
	    .weighted = true, .small = { .hide = 30 } } };
	struct made other = m;
	struct buf text;

	(void)state;
	buf_init(&text);
	made_text_put_own(&m, &other, &text);
	assert_int_equal(text.len, 0);
	other.tables = 7;
	other.look.level = 0.95;
	other.look.weighted = false;
	other.look.interviewed = 80;
	other.look.nonprob = true;
	other.look.small.hide = 0;
	other.shown.style = 1;
	made_text_put_own(&m, &other, &text);
	made_text_put_own(&m, &other, &text);
	assert_string_equal(text.p, ", 1,200 interviewed, weighted, a random "
	    "sample, 99% confidence, hide 30");
	text.len = 0;
	made_text_put_own(&other, &m, &text);
	assert_string_equal(text.p, ", 80 interviewed, unweighted, not a "
	    "random sample, 95% confidence, hide 0");
	buf_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_has_its_place),
		cmocka_unit_test(what_was_read_is_written_the_same),
		cmocka_unit_test(levels_are_written_as_they_were_given),
		cmocka_unit_test(words_may_come_in_any_order),
		cmocka_unit_test(unknown_words_are_refused),
		cmocka_unit_test(missing_words_are_refused),
		cmocka_unit_test(no_more_have_weight_0_than_there_are),
		cmocka_unit_test(a_weight_has_its_name),
		cmocka_unit_test(weights_are_compared),
		cmocka_unit_test(levels_and_weights_fit),
		cmocka_unit_test(double_words_are_refused),
		cmocka_unit_test(bad_values_are_refused),
		cmocka_unit_test(bytes_behind_a_nul_count),
		cmocka_unit_test(what_was_made_otherwise_is_said),
		cmocka_unit_test(
		    the_number_of_tables_is_not_how_they_were_made),
		cmocka_unit_test(tables_of_a_stream_look_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
