/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "base/length.h"
#include "codebook/codebook.h"
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/columns/selection.h"
#include "kind-read/columns/selection_labelled.h"

#include "close.h"

/* A file's codebook: a name, a title and the set of each variable. */
static struct codebook *
file_book(void)
{
	static const char *const rows[][3] = { { "id", "", "" },
	    { "q1", "Your e-mail address", "" }, { "phone", "", "" },
	    { "c1", "Email", "contact" }, { "c2", "Phone", "contact" },
	    { "age", "Age", "" } };
	struct codebook *cb = codebook_new();

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct codebook_variable *v = codebook_add(cb,
		    slice_of(rows[i][0]));

		v->title = slice_of(rows[i][1]);
		v->group = slice_of(rows[i][2]);
		v->type = v->group.n > 0 ? CODEBOOK_FLAG : CODEBOOK_SINGLE;
	}
	codebook_add(cb, slice_of("contact"))->type = CODEBOOK_SET;
	return cb;
}

/* The columns that stay, and what is said. */
static void
check(const struct export_options *opt, const char *variables,
    const char *told)
{
	struct codebook *cb = file_book();
	struct selection p;
	struct facts f = { .n = 0 };
	struct buf b = { NULL, 0, 0 };
	struct diag d;

	assert_int_equal(selection_labelled(&p, cb, opt, &f, &d), 0);
	assert_int_equal(p.names.n, strlen(variables));
	for (size_t i = 0; i < p.names.n; i++) {
		assert_int_equal(p.variables[i], variables[i] - '0');
		assert_true(slice_eq(p.names.name[i],
		    cb->variables[p.variables[i]].name));
	}
	buf_puts(&b, "");
	facts_line(&f, &b);
	assert_string_equal(b.p, told);
	buf_clear(&b);
	facts_clear(&f);
	selection_clear(&p);
	codebook_free(cb);
}

static void
personal_columns_stay_and_that_is_said(void **state)
{
	const struct export_options opt = { .codes = false };

	(void)state;
	check(&opt, "012345", "looks personal, kept: q1 (Your e-mail address), "
	    "phone (--drop-personal drops them)");
}

static void
or_go_if_asked(void **state)
{
	const struct export_options opt = { .drop_personal = true };

	(void)state;
	check(&opt, "0345", "personal columns dropped: q1 (Your e-mail "
	    "address), phone");
}

static void
or_stay_if_asked(void **state)
{
	const struct export_options opt = { .keep_personal = true };

	(void)state;
	check(&opt, "012345", "");
}

static void
something_has_to_be_left(void **state)
{
	const struct export_options opt = { .drop_personal = true };
	struct codebook *cb = codebook_new();
	struct selection p;
	struct facts f = { .n = 0 };
	struct diag d;

	(void)state;
	codebook_add(cb, slice_of("name"));
	assert_int_equal(selection_labelled(&p, cb, &opt, &f, &d), -1);
	assert_string_equal(d.text, "no column is left");
	facts_clear(&f);
	selection_clear(&p);
	codebook_free(cb);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(personal_columns_stay_and_that_is_said),
		cmocka_unit_test(or_go_if_asked),
		cmocka_unit_test(or_stay_if_asked),
		cmocka_unit_test(something_has_to_be_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
