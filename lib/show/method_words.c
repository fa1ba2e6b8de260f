/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "table/figure.h"
#include "show/topline_rows.h"
#include "show/method_words.h"

static const char *
interval_words(enum interval_method method)
{
	static const char *const names[] = { "Wilson", "logit",
	    "Korn-Graubard", "Wald" };

	return names[method];
}

/* Does a row have an interval that is of a lead, or of another value? */
static bool
has_values(const struct tidy_table *t, bool lead)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (!table_is_share(t->rows[r].kind) &&
		    (t->rows[r].kind == TABLE_LEAD) == lead &&
		    tidy_at(t, r, 0)->lower.known)
			return true;
	return false;
}

static void
put_interval(struct buf *b, const struct tidy_table *t)
{
	bool shares = tidy_has_shares(t), means = has_values(t, false);
	bool leads = has_values(t, true);

	buf_puts(b, topline_rows_have(t, TABLE_RAW) ? "Interval, of the "
	    "percentages " TOPLINE_ROWS_VALID ": " : "Interval: ");
	if (shares)
		buf_puts(b, interval_words(t->made.look.method));
	if (shares && (means || leads))
		buf_printf(b, ", of a %s ", !means ? "lead" : leads ?
		    "lead and a mean" : "mean");
	if (means || leads || !shares)
		buf_puts(b, "Student's t");
	buf_puts(b, ", ");
}

void
method_words_precision(struct buf *b, const struct tidy_table *t,
    bool plus_minus)
{
	const struct table_look *look = &t->made.look;

	if (plus_minus) {
		buf_puts(b, "+/- is ");
		fmt_double(b, figure_multiple(look->level), 2);
		buf_puts(b, " standard errors ");
		if (topline_rows_have(t, TABLE_RAW))
			buf_puts(b, "of the percentages " TOPLINE_ROWS_VALID
			    ", ");
	} else {
		put_interval(b, t);
	}
	if (look->calibrated)
		buf_puts(b, "treating the sample as random and calibrated to "
		    "its targets");
	else
		buf_printf(b, "treating the %s", look->weighted ? "weighted "
		    "sample as random and the weights as fixed" :
		    "sample as random");
}

void
method_words_design(struct buf *b, double interviewed, double effective)
{
	buf_puts(b, " (design effect ");
	fmt_double(b, interviewed / effective, 2);
	buf_puts(b, ", effective base ");
	fmt_double(b, effective, 0);
	buf_putc(b, ')');
}

void
method_words_p(struct buf *b, double p)
{
	if (p < 0.001) {
		buf_puts(b, "p < 0.001");
		return;
	}
	buf_puts(b, "p = ");
	fmt_double(b, p, 3);
}

void
method_words_p_corrected(struct buf *b, double p, double corrected)
{
	static const char equals[] = "p = ";
	struct buf x, y;

	buf_init(&x);
	buf_init(&y);
	method_words_p(&x, p);
	method_words_p(&y, corrected);
	buf_slice(b, buf_all(&x));
	if (!slice_eq(buf_all(&x), buf_all(&y)))
		buf_printf(b, ", corrected %s", y.p + sizeof(equals) - 1);
	buf_clear(&x);
	buf_clear(&y);
}

void
method_words_f(struct buf *b, double f, double df1, double df2, double p)
{
	buf_puts(b, "F = ");
	fmt_double(b, f, 2);
	buf_puts(b, " on ");
	fmt_double(b, df1, 1);
	buf_puts(b, " and ");
	fmt_double(b, df2, 0);
	buf_puts(b, " df, ");
	method_words_p(b, p);
}

static const char *
test_words(enum compare_method method)
{
	static const char *const names[] = { "Linearised difference",
	    "Pooled z-test on effective bases",
	    "Unpooled z-test on effective bases",
	    "Quantum's t-test on effective bases",
	    "Survey Reporter's t-test on effective bases",
	    "SPSS's z-test on weighted bases" };

	return names[method];
}

/* "small at 5%, capital at 1%" */
static void
put_levels(struct buf *b, const struct table_tests *tests)
{
	if (tests->nlevels == 1) {
		buf_puts(b, "at ");
		fmt_level(b, tests->levels[0]);
		buf_putc(b, '%');
		return;
	}
	buf_puts(b, "small at ");
	fmt_level(b, tests->levels[0]);
	buf_puts(b, "%, capital at ");
	fmt_level(b, tests->levels[1]);
	buf_putc(b, '%');
}

void
method_words_correction(struct buf *b, enum adjust correction,
    const char *where)
{
	static const char *const names[] = { "no correction for several tests",
	    "Bonferroni's correction",
	    "Benjamini and Hochberg's correction" };

	buf_printf(b, "%s%s", names[correction],
	    correction == ADJUST_NONE ? "" : where);
}

/* Behind the correction: of which tests. */
static const char *
family_words(enum adjust_family family)
{
	static const char *const words[] = { " within each row and break",
	    " over all rows of each break",
	    " over all breaks within each row",
	    " over all tests of the table" };

	return words[family];
}

void
method_words_weights(struct buf *b, const struct table_look *look)
{
	if (look->calibrated)
		buf_puts(b, "calibrated weights");
	else
		buf_puts(b, look->weighted ? "weights taken as fixed" :
		    "unweighted");
}

void
method_words_testing(struct buf *b, const struct table_look *look)
{
	const struct table_tests *tests = &look->tests;

	buf_printf(b, "%s, ", test_words(tests->method));
	method_words_weights(b, look);
	buf_puts(b, ", ");
	method_words_correction(b, tests->correction,
	    family_words(tests->family));
	if (tests->minimum > 0)
		buf_printf(b, ", bases under %" PRIu64 " not tested",
		    tests->minimum);
	buf_putc(b, '.');
	if (look->nonprob)
		buf_puts(b, " The sample is not a random one (but an opt-in "
		    "panel, say): how the people in it differ from others is "
		    "in no test.");
}

void
method_words_no_letter(struct buf *b, const struct table_look *look,
    bool tested, bool shown)
{
	const struct table_tests *tests = &look->tests;

	buf_printf(b, "No %s stands here: ", !tests->letters ? "T+ or T-" :
	    tests->rest ? "letter, T+ or T-" : "letter");
	if (!tested) {
		buf_puts(b, "no column could be compared with others.");
		return;
	}
	buf_printf(b, "of these differences, none that was tested%s is larger "
	    "than chance makes it (at ", shown ? "" : " and is shown");
	fmt_level(b, tests->levels[0]);
	buf_printf(b, "%%%s).", tests->correction == ADJUST_NONE ? "" :
	    ", corrected for several tests");
}

void
method_words_tests(struct buf *b, const struct table_look *look,
    const char *what)
{
	const struct table_tests *tests = &look->tests;

	if (tests->letters) {
		buf_printf(b, "A letter: higher%s than that column of the "
		    "same break; ", what);
		put_levels(b, tests);
		buf_putc(b, '.');
	}
	if (tests->rest) {
		buf_printf(b, "%sT+ and T-: higher and lower%s than "
		    "everybody who is not in the column; ",
		    tests->letters ? " " : "", what);
		put_levels(b, tests);
		buf_putc(b, '.');
	}
	buf_putc(b, ' ');
	method_words_testing(b, look);
}
