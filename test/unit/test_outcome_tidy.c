/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The report of a weighting, of K1 raked (k1_raked.h): the effective base
 * 23.2917368455837 and the efficiency 97.0489035232653 are those of R's survey
 * and of 45 digits; shares and mean weights are by hand.
 */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "tidy/tidy.h"
#include "tidy/tidy_json.h"
#include "tidy/tidy_read.h"
#include "tidy/tidy_write.h"
#include "tidy/weighting_table.h"
#include "kind-weight/outcome/outcome_tidy.h"

#include "close.h"
#include "k1_raked.h"
#include "pieces.h"

static double
figure(const struct tidy_table *t, size_t row, enum weighting_column column)
{
	const struct tidy_cell *cell = tidy_at(t, row,
	    weighting_table_find(t, column));

	assert_true(cell->figure.known);
	return cell->figure.value;
}

static void
a_margin_has_shares_before_after_and_wanted(void **state)
{
	static const double before[] = { 37.5, 100 * 7 / 24.0,
	    100 * 8 / 24.0 }, target[] = { 30, 35, 35 },
	    mean[] = { 24 * .3 / 9, 24 * .35 / 7, 24 * .35 / 8 };
	struct tidy tidy = { .n = 0 };
	struct k1_raked k;
	double weight;

	(void)state;
	k1_rake(&k);
	outcome_tidy(&k.o, 1, &tidy);
	assert_int_equal(tidy.n, 3);
	assert_true(weighting_table_is_margin(&tidy.tables[0]));
	assert_int_equal(tidy.tables[0].ncolumns, 3);
	for (size_t r = 0; r < 3; r++) {
		const struct tidy_table *t = &tidy.tables[0];

		assert_close(figure(t, r, WEIGHTING_INTERVIEWED), before[r],
		    1e-12);
		assert_close(figure(t, r, WEIGHTING_TARGET), target[r], 0);
		assert_close(figure(t, r, WEIGHTING_AFTER), target[r], 1e-10);
		assert_true(weighting_table_mean(t, r, &weight));
		assert_close(weight, mean[r], 1e-11);
	}
	assert_close(tidy.tables[0].columns[0].base.effective.value,
	    23.2917368455837, 1e-12);
	assert_close(tidy.tables[0].columns[1].base.effective.value, 24, 0);
	assert_false(tidy.tables[0].columns[2].base.weighted.known);
	tidy_clear(&tidy);
}

static double
of_weights(const struct tidy_table *t, enum weighting_row row)
{
	size_t r = tidy_find_row(t, TABLE_WEIGHT,
	    slice_of(weighting_figures[row].label));

	return r < t->nrows ? tidy_at(t, r, 0)->figure.value : NAN;
}

static void
the_last_table_has_what_the_weights_cost(void **state)
{
	struct tidy tidy = { .n = 0 };
	struct k1_raked k;
	const struct tidy_table *t;

	(void)state;
	k1_rake(&k);
	k.o.has_cap = true;
	k.o.cap = 1.2;
	k.o.at_cap = 5;
	outcome_tidy(&k.o, 1, &tidy);
	t = &tidy.tables[2];
	assert_true(weighting_table_is_weights(t));
	assert_true(slice_is(t->question, "weight"));
	assert_true(slice_is(t->wording, "Weights by raking to age and "
	    "stratum"));
	assert_close(of_weights(t, WEIGHTING_EFFICIENCY), 97.0489035232653,
	    1e-11);
	assert_close(of_weights(t, WEIGHTING_DESIGN), 24 / 23.2917368455837,
	    1e-13);
	assert_close(of_weights(t, WEIGHTING_LOWEST), Y3, 1e-12);
	assert_close(of_weights(t, WEIGHTING_HIGHEST), M1, 1e-12);
	assert_close(of_weights(t, WEIGHTING_MEDIAN), O3, 1e-12);
	assert_close(of_weights(t, WEIGHTING_CAP), 1.2, 0);
	assert_close(of_weights(t, WEIGHTING_AT_CAP), 5, 0);
	assert_close(of_weights(t, WEIGHTING_CYCLES), 4, 0);
	assert_close(of_weights(t, WEIGHTING_OFF), 6.20798548318552e-5,
	    1e-18);
	assert_true(isnan(of_weights(t, WEIGHTING_FLOOR)));
	tidy_clear(&tidy);
}

/* Weights that sum to 600 are the same in units of their mean. */
static void
weights_of_any_total_are_in_units_of_their_mean(void **state)
{
	struct tidy tidy = { .n = 0 };
	struct k1_raked k;
	struct fixed_sum all = { 0 };
	double weight;

	(void)state;
	k1_rake(&k);
	for (size_t i = 0; i < K1_CELLS; i++)
		for (unsigned n = 0; n < k1_cells[i].n; n++)
			fixed_add(&all, 25 * k1_fixed(k1_cells[i].weight));
	k.o.after = all;
	k.o.max *= 25;
	for (size_t i = 0; i < 3; i++) {
		k.ages[i].after *= 25;
		k.strata[i].after *= 25;
	}
	outcome_tidy(&k.o, 1, &tidy);
	assert_true(weighting_table_mean(&tidy.tables[0], 0, &weight));
	assert_close(weight, .8, 1e-11);
	assert_close(of_weights(&tidy.tables[2], WEIGHTING_HIGHEST), M1,
	    1e-12);
	tidy_clear(&tidy);
}

/* Two of nine Y, of a target of 0 elsewhere, weigh nothing. */
static void
who_weighs_nothing_is_not_in_the_weighted_share(void **state)
{
	struct tidy tidy = { .n = 0 };
	struct k1_raked k;
	const struct tidy_table *t;
	double weight;

	(void)state;
	k1_rake(&k);
	k.ages[0].zero = 2;
	k.ages[1].zero = 7;
	k.ages[1].after = k.ages[1].target.num = 0;
	k.o.weight_0 = 3;
	outcome_tidy(&k.o, 1, &tidy);
	t = &tidy.tables[0];
	assert_int_equal(tidy_at(t, 0, 0)->unweighted.n, 7);
	assert_int_equal(tidy_at(t, 0, 1)->unweighted.n, 9);
	assert_int_equal(tidy_at(t, 1, 0)->status, TABLE_NOBODY);
	assert_int_equal(tidy_at(t, 1, 2)->status, 0);
	assert_false(weighting_table_mean(t, 1, &weight));
	assert_int_equal(t->made.look.interviewed, 27);
	assert_int_equal(tidy_counted(t), 24);
	tidy_clear(&tidy);
}

static void
starting_weights_have_a_column(void **state)
{
	struct outcome_mean income = { slice_of("income"), 31250, 29000.5,
	    31250.25 };
	struct tidy tidy = { .n = 0 };
	struct k1_raked k;
	const struct tidy_table *t;

	(void)state;
	k1_rake(&k);
	k.o.start = slice_of("design");
	k.o.means = &income;
	k.o.nmeans = 1;
	k.ages[0].before = 6 * (fixed_uint)WEIGHT_ONE;
	outcome_tidy(&k.o, 1, &tidy);
	t = &tidy.tables[0];
	assert_int_equal(t->ncolumns, 4);
	assert_close(figure(t, 0, WEIGHTING_START), 25, 0);
	assert_true(slice_is(t->notes[0], "Starting weights: design."));
	t = &tidy.tables[2];
	assert_true(slice_is(t->question, "income"));
	assert_false(tidy_at(t, 0, 1)->figure.known);
	assert_close(figure(t, 0, WEIGHTING_START), 29000.5, 0);
	assert_close(figure(t, 0, WEIGHTING_TARGET), 31250, 0);
	assert_close(figure(t, 0, WEIGHTING_AFTER), 31250.25, 0);
	tidy_clear(&tidy);
}

static int
read_text(const struct buf *text, struct tidy *tidy, struct diag *d)
{
	struct pieces source = { text->p, text->len, 0 };
	struct csvin_options opt = pieces_options(&source);
	struct csvin *in = csvin_open(&opt, d);
	int status = in != NULL ? tidy_read(in, tidy, d) : -1;

	csvin_close(in);
	return status;
}

/* Of two groups, with everything there can be. */
static void
a_stream_reads_back_as_it_was(void **state)
{
	struct outcome_mean income = { slice_of("income"), 31250, 29000.5,
	    31250.25 };
	struct tidy tidy = { .n = 0 }, again = { .n = 0 };
	struct buf text = { NULL, 0, 0 }, same = { NULL, 0, 0 };
	struct k1_raked k[2];
	struct outcome both[2];
	struct diag d;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		k1_rake(&k[i]);
		k[i].o.start = slice_of("design");
		k[i].o.means = &income;
		k[i].o.nmeans = k[i].o.weight_0 = 1;
		k[i].o.method = "logit calibration";
		k[i].o.group = slice_of(i == 0 ? "wave: 1" : "wave: 2");
		both[i] = k[i].o;
	}
	outcome_tidy(both, 2, &tidy);
	tidy_write(&tidy, &text);
	if (read_text(&text, &again, &d) < 0)
		fail_msg("%s", d.text);
	assert_int_equal(again.n, 8);
	if (again.tables == NULL)
		return;
	assert_int_equal(again.tables[0].made.look.interviewed, 50);
	assert_int_equal(again.tables[0].made.look.weighting, TABLE_LOGIT);
	assert_true(slice_is(again.tables[4].base, "Respondents of wave: 2"));
	tidy_write(&again, &same);
	assert_string_equal(text.p, same.p);
	buf_clear(&text);
	buf_clear(&same);
	tidy_clear(&tidy);
	tidy_clear(&again);
}

/* The stream of K1 with one text in place of another, wherever it stands. */
static void
assert_refused(const char *from, const char *to, const char *wanted)
{
	struct tidy tidy = { .n = 0 }, again = { .n = 0 };
	struct buf text = { NULL, 0, 0 }, other = { NULL, 0, 0 };
	struct k1_raked k;
	struct diag d;

	k1_rake(&k);
	outcome_tidy(&k.o, 1, &tidy);
	tidy_write(&tidy, &text);
	for (const char *p = text.p; *p != '\0'; p++)
		if (strncmp(p, from, strlen(from)) == 0) {
			buf_puts(&other, to);
			p += strlen(from) - 1;
		} else {
			buf_putc(&other, *p);
		}
	assert_int_equal(read_text(&other, &again, &d), -1);
	if (strstr(d.text, wanted) == NULL)
		fail_msg("%s", d.text);
	buf_clear(&text);
	buf_clear(&other);
	tidy_clear(&tidy);
	tidy_clear(&again);
}

static void
a_weighting_without_its_parts_is_refused(void **state)
{
	(void)state;
	assert_refused("Weighting,Target", "Weighting,Wanted", "the table of "
	    "\"age\" contradicts itself: a table of a weighting has no column "
	    "\"Target\"");
	assert_refused(" weighting=raking", "", "the table of \"weight\" "
	    "contradicts itself: row \"Efficiency, %\": rows of the kind "
	    "weight are alone in a table of a weighting");
	assert_refused(",,weight,Cycles", ",,sd,Cycles", "row \"Cycles\"");
	assert_refused("=raking", "=ranking", "is no value of \"weighting\"");
}

static void
json_says_how_it_was_weighted(void **state)
{
	struct tidy tidy = { .n = 0 };
	struct buf text = { NULL, 0, 0 };
	struct k1_raked k;

	(void)state;
	k1_rake(&k);
	outcome_tidy(&k.o, 1, &tidy);
	tidy_json(&tidy, &text);
	assert_non_null(strstr(text.p, "\"weighting\": \"raking\""));
	assert_non_null(strstr(text.p, "\"kind\": \"weight\""));
	buf_clear(&text);
	tidy_clear(&tidy);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_margin_has_shares_before_after_and_wanted),
		cmocka_unit_test(the_last_table_has_what_the_weights_cost),
		cmocka_unit_test(
		    weights_of_any_total_are_in_units_of_their_mean),
		cmocka_unit_test(
		    who_weighs_nothing_is_not_in_the_weighted_share),
		cmocka_unit_test(starting_weights_have_a_column),
		cmocka_unit_test(a_stream_reads_back_as_it_was),
		cmocka_unit_test(a_weighting_without_its_parts_is_refused),
		cmocka_unit_test(json_says_how_it_was_weighted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
