/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "base/num.h"
#include "ask/breakspec.h"
#include "codebook/answer_number.h"
#include "codebook/codebook.h"
#include "stats/fixed.h"
#include "stats/weight.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "kind-weight/input.h"
#include "kind-weight/options.h"
#include "kind-weight/times.h"

struct times {
	const struct opts *o;
	struct input input;
	struct arena arena;
	struct slice column;
	int64_t by;		/* its numbers are parts of it, 1e-12 */
	size_t field;
	struct answer_numbers numbers;
	struct fixed_sum before, after;
	uint64_t zero;		/* respondents who lost all their weight */
};

/* "column" or "column/10". */
static int
read_factor(struct times *t, struct diag *d)
{
	const char *p = t->o->times;

	t->by = WEIGHT_ONE;
	if (column_find(&t->input.cols, slice_of(p)) != COLUMN_NONE) {
		t->column = slice_of(p);
		return 0;
	}
	if (!breakspec_name(&p, "/", &t->arena, &t->column) ||
	    (*p == '/' && (weight_parse(slice_of(p + 1), &t->by) !=
	    WEIGHT_OK || t->by == 0)))
		return diag_set(d, "--times: found \"%s\", wanted a column, or "
		    "column/10 if its numbers go to 10", t->o->times);
	return 0;
}

static int
start(struct times *t, struct diag *d)
{
	struct diag why;
	size_t column;

	if (input_open(&t->input, t->o, d) < 0 || read_factor(t, d) < 0)
		return -1;
	if (column_check_new(&t->input.cols, slice_of(t->o->name), &why) < 0)
		return diag_set(d, "--name: %s", why.text);
	column = column_need(&t->input.cols, t->column, d);
	if (column == COLUMN_NONE)
		return -1;
	t->field = csvin_want(t->input.in, column);
	answer_number_init(&t->numbers, t->input.codebook == NULL ? NULL :
	    codebook_find(t->input.codebook, t->column));
	return 0;
}

/* The shortest decimal of the number is what somebody wrote, to 12 decimals. */
static bool
units_of(double value, int64_t *units)
{
	char text[NUM_SIZE];

	num_format(value, text);
	return weight_parse(slice_of(text), units) <= WEIGHT_ROUNDED;
}

static int
read_number(struct times *t, int64_t *number, struct diag *d)
{
	struct slice field = csvin_field(t->input.in, t->field);
	const struct codebook_variable *v = t->numbers.v;
	struct answer_number n = answer_number_of(&t->numbers,
	    v == NULL ? NULL : codebook_answer(v, field), field);
	struct buf by = { NULL, 0, 0 };

	if (n.known && memchr(field.p, '%', field.n) == NULL &&
	    units_of(n.value, number) && *number <= t->by)
		return 0;
	fmt_double(&by, fixed_ratio((fixed_uint)t->by,
	    (fixed_uint)WEIGHT_ONE), t->by % WEIGHT_ONE == 0 ? 0 : 6);
	diag_at(d, t->input.cols.file, csvin_line(t->input.in),
	    "%.*s: \"%.*s\" is no number from 0 to %s%s", (int)t->column.n,
	    t->column.p, (int)field.n, field.p, by.p,
	    n.known && t->by == WEIGHT_ONE ? " (--times 'column/10' is for "
	    "numbers from 0 to 10)" : "");
	buf_clear(&by);
	return -1;
}

static int
write_record(struct times *t, int64_t weight, struct csvout *out)
{
	char text[WEIGHT_SIZE];

	csvout_raw(out, csvin_record(t->input.in));
	csvout_raw(out, weight_format(weight, text));
	return csvout_end(out, csvin_eol(t->input.in)) < 0 ? -2 : 0;
}

/* The product of two integers, divided once and rounded half up. */
static int
read_respondent(struct times *t, struct csvout *out, struct diag *d)
{
	int64_t weight, number, product;

	if (input_weight(&t->input, &weight, d) < 0 ||
	    read_number(t, &number, d) < 0)
		return -1;
	product = (int64_t)fixed_round((fixed_uint)weight *
	    (fixed_uint)number, (fixed_uint)t->by, 0);
	fixed_add(&t->before, weight);
	fixed_add(&t->after, product);
	t->zero += weight > 0 && product == 0;
	return write_record(t, product, out);
}

static int
write_all(struct times *t, struct csvout *out, struct diag *d)
{
	int got, status;

	csvout_raw(out, csvin_header(t->input.in));
	csvout_field(out, slice_of(t->o->name));
	if (csvout_end(out, csvin_eol(t->input.in)) < 0)
		return -2;
	while ((got = csvin_next(t->input.in, d)) > 0)
		if ((status = read_respondent(t, out, d)) < 0)
			return status;
	if (got < 0)
		return -1;
	input_remark(&t->input);
	if (t->after.n == 0)
		return diag_at(d, t->input.cols.file, 0, "nobody has a weight "
		    "above 0 after --times %s", t->o->times);
	return csvout_close(out) < 0 ? -2 : 0;
}

static void
put_effective(struct buf *b, const struct fixed_sum *s)
{
	fmt_count(b, s->n);
	buf_puts(b, " respondents, sum of weights ");
	fmt_double(b, fixed_weight(s), 2);
	buf_puts(b, ", effective ");
	fmt_double(b, fixed_effective(s), 1);
}

static void
say(const struct times *t)
{
	struct buf b = { NULL, 0, 0 };

	buf_printf(&b, "%s = %s x %s: ", t->o->name,
	    t->o->start == NULL ? "1" : t->o->start, t->o->times);
	put_effective(&b, &t->after);
	buf_puts(&b, " (before: ");
	put_effective(&b, &t->before);
	buf_puts(&b, ")");
	if (t->zero > 0) {
		buf_puts(&b, "; weight 0: ");
		fmt_count(&b, t->zero);
	}
	cli_message(t->o->prog, "note: %s", b.p);
	buf_clear(&b);
}

int
times_stream(const struct opts *o, struct csvout *out, struct diag *d)
{
	struct times t = { .o = o };
	int status = start(&t, d);

	if (status == 0)
		status = write_all(&t, out, d);
	if (status == 0)
		say(&t);
	answer_number_clear(&t.numbers);
	arena_clear(&t.arena);
	input_close(&t.input);
	return status;
}
