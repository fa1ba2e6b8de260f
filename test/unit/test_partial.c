/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stats/sums.h"
#include "partial/partial.h"
#include "partial/partial_read.h"
#include "partial/partial_sums.h"

#include "close.h"

#define ZERO "x00000000000000000000000000000000"

static struct partial *
read(const char *text)
{
	struct partial *p = partial_new();
	struct diag d;

	assert_int_equal(partial_read(p, slice_of(text), "a", &d), 0);
	return p;
}

static void
assert_written(struct partial *p, const char *text)
{
	struct buf b;

	buf_init(&b);
	partial_write(p, &b);
	assert_string_equal(b.len > 0 ? b.p : "", text);
	buf_clear(&b);
}

static void
lines_of_a_key_add(void **state)
{
	struct partial *p = read("b\t5 1\na\t1\nb\t-7 1\na\t2\n");

	(void)state;
	assert_written(p, "a\t3\nb\t-2 2\n");
	partial_free(p);
}

static void
sums_modulo_go_around(void **state)
{
	struct partial *p = read("a\txffffffffffffffffffffffffffffffff\n"
	    "a\tx00000000000000000000000000000003\n");

	(void)state;
	assert_written(p, "a\tx00000000000000000000000000000002\n");
	partial_free(p);
}

static void
nothing_is_no_line_unless_it_describes(void **state)
{
	struct partial *p = read("a\t1\n#a\t1\na\t-1\n#a\t-1\n~end\t" ZERO "\n");

	(void)state;
	assert_written(p, "#a\t0\n~end\t" ZERO "\n");
	partial_free(p);
}

/* As LC_ALL=C sort has the lines. */
static void
lines_are_sorted(void **state)
{
	struct partial *p = read("b\t1\na b\t1\na\t1\na\x01\t1\n\xc3\xa4\t1\n");

	(void)state;
	assert_written(p, "a\x01\t1\na\t1\na b\t1\nb\t1\n\xc3\xa4\t1\n");
	partial_free(p);
}

static void
anything_else_is_no_line(void **state)
{
	static const char *const texts[] = { "a\t1", "a\n", "a\t\n", "\t1\n",
	    "a\t1 \n", "a\t1  2\n", "a\t1\t2\n", "a\\b\t1\n", "a\\\t1\n",
	    "a\tx12\n", "a\t 1\n", "a\t01\n", "a\t1\r\n", "\n",
	    "a\t1 2 3 4 5 6 7 8 9\n", "a\t1\na\t1 1\n",
	    "a\tX00000000000000000000000000000000\n",
	    "a\tx0000000000000000000000000000000A\n" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct partial *p = partial_new();
		struct diag d;

		assert_int_equal(partial_read(p, slice_of(texts[i]), "a", &d),
		    -1);
		partial_free(p);
	}
}

/* What was taken away is no part of the proof any more. */
static void
a_sealed_part_proves_itself(void **state)
{
	struct partial *p = read("a\t1 20000000000000\nb\t-4\n"), *all;
	struct diag d;

	(void)state;
	assert_int_equal(partial_prove(p, &d), -1);
	partial_seal(p);
	assert_int_equal(partial_prove(p, &d), 0);
	all = partial_new();
	for (int i = 0; i < 3; i++)
		assert_int_equal(partial_join(all, p, false, &d), 0);
	assert_int_equal(partial_prove(all, &d), 0);
	for (int i = 0; i < 3; i++)
		assert_int_equal(partial_join(all, p, true, &d), 0);
	assert_int_equal(partial_prove(all, &d), 0);
	assert_written(all, "~end\t" ZERO "\n");
	partial_free(all);
	partial_free(p);
}

/* Each byte of a sealed part with each of its bits the other way. */
static void
a_bit_that_fell_is_found(void **state)
{
	struct partial *p = read("#a\t3\nb\\tc\\\\\t3 20000000000000\nq\t-4\n");
	struct diag d;
	struct buf b;

	(void)state;
	partial_seal(p);
	buf_init(&b);
	partial_write(p, &b);
	for (size_t i = 0; i < b.len * 8; i++) {
		struct partial *q = partial_new();

		b.p[i / 8] ^= (char)(1 << i % 8);
		assert_int_equal(partial_read(q, buf_all(&b), "a", &d) < 0 ?
		    -1 : partial_prove(q, &d), -1);
		b.p[i / 8] ^= (char)(1 << i % 8);
		partial_free(q);
	}
	buf_clear(&b);
	partial_free(p);
}

static void
name_slot(const void *ctx, size_t slot, struct buf *name)
{
	(void)ctx;
	buf_puts(name, slot == 0 ? "a\tb" : "c\\d");
}

static int
find_slot(void *ctx, struct slice name, size_t *slot, struct diag *d)
{
	(void)ctx;
	(void)d;
	*slot = slice_is(name, "a\tb") ? 0 : 1;
	assert_true(*slot == 0 || slice_is(name, "c\\d"));
	return 0;
}

static void
sums_come_back(void **state)
{
	const struct partial_slots slots = { name_slot, find_slot, NULL };
	const size_t parts[] = { 0, 1 };
	struct partial *p = partial_new();
	struct sums in = { .n = 0 }, out = { .n = 0 };
	struct sums_who who = sums_one(INT64_C(2500000000000));
	const struct partial_line *line;
	struct partial_under under;
	struct slice rest;
	struct diag d;
	struct buf key;

	(void)state;
	sums_add(&in, &who);
	who.parts = parts;
	who.nparts = 2;
	sums_add(&in, &who);
	buf_init(&key);
	buf_puts(&key, "q");
	partial_sums_key(&key, slice_of("x\ty"));
	partial_sums_put(p, &key, &in, &slots);
	assert_written(p, "q\\tx\\\\ty\t2 5000000000000 "
	    "12500000000000000000000000\n"
	    "q\\tx\\\\ty\\ta\\\\tb\t1 2500000000000 "
	    "6250000000000000000000000\n"
	    "q\\tx\\\\ty\\tc\\\\\\\\d\t1 2500000000000 "
	    "6250000000000000000000000\n");
	under = partial_sums_under(p, slice_of("q\\t"));
	while ((line = partial_sums_next(&under, &rest)) != NULL) {
		key.len = 0;
		partial_sums_name(&rest, &key);
		assert_true(slice_is(buf_all(&key), "x\ty"));
		assert_int_equal(partial_sums_take(line, rest, &out, &slots,
		    &d), 0);
	}
	assert_int_equal(out.all.n, 2);
	for (size_t i = 0; i < 2; i++) {
		struct fixed_sum part = sums_of(&out, &(struct sums_parts){
		    .parts = &i, .n = 1 });

		assert_int_equal(part.n, 1);
		assert_true(part.w == (fixed_uint)2500000000000);
		assert_close(fixed_squares(&part), 6.25, 0);
	}
	buf_clear(&key);
	sums_clear(&in);
	sums_clear(&out);
	partial_free(p);
}

static void
less_than_nobody_is_refused(void **state)
{
	struct partial *p = read("q\t-1\n");
	struct diag d;
	uint64_t n = 0;

	(void)state;
	assert_int_equal(partial_sums_take_counts(partial_find(p,
	    slice_of("q")), &n, 1, &d), -1);
	assert_string_equal(d.text, "\"q\": less than nobody: more was taken "
	    "away than was in there");
	partial_free(p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_of_a_key_add),
		cmocka_unit_test(sums_modulo_go_around),
		cmocka_unit_test(nothing_is_no_line_unless_it_describes),
		cmocka_unit_test(lines_are_sorted),
		cmocka_unit_test(anything_else_is_no_line),
		cmocka_unit_test(a_sealed_part_proves_itself),
		cmocka_unit_test(a_bit_that_fell_is_found),
		cmocka_unit_test(sums_come_back),
		cmocka_unit_test(less_than_nobody_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
