/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/num.h"
#include "codebook/tick.h"
#include "base/datetime.h"
#include "kind-read/csv/decimal.h"
#include "kind-read/infer/infer_name.h"
#include "kind-read/infer/infer_values.h"

/* Bytes; answers to choose from are shorter. */
#define LONG_TEXT 200

/* Whole numbers up to so many can be the codes of answers. */
#define MOST_CODES 12

#define MOST_LABELS 60

/* What respondents weigh, in kilograms or pounds, and codes such as 999. */
#define LIGHTEST 20
#define HEAVIEST 999

#define ALL_ORDERS (DATETIME_YMD | DATETIME_DMY | DATETIME_MDY)

static void
add_number(struct infer_values *f, struct slice s)
{
	size_t i = s.p[0] == '-' || s.p[0] == '+', from = i;
	size_t end = num_digits(s, i);
	double value;

	if (!num_parse(s, &value) || s.p[s.n - 1] == ' ' ||
	    (end - i > 1 && s.p[i] == '0')) {
		f->text = f->no_code = true;
		return;
	}
	f->negative |= value < 0;
	f->positive |= value > 0;
	f->off_scales |= value < LIGHTEST || value > HEAVIEST;
	for (i = end + (end < s.n && s.p[end] == '.'); i < s.n; i++)
		if (s.p[i] != '0') {
			f->fraction = f->no_code = true;
			return;
		}
	f->no_code |= end - from > 4 || value < -99;
}

static void
add_comma(struct infer_values *f, struct slice value)
{
	enum decimal_comma is = decimal_comma(value);

	f->comma |= is == DECIMAL_SURELY;
	f->no_comma = is == DECIMAL_NOT;
}

void
infer_values_add(struct infer_values *f, struct slice value)
{
	if (!f->text)
		add_number(f, value);
	if (!f->no_tick)
		f->no_tick = tick_is_set(value) && !tick_is_yes(value);
	if (f->no_orders != ALL_ORDERS)
		f->no_orders |= ALL_ORDERS & ~datetime_orders(value);
	if (!f->blank)
		f->blank = memchr(value.p, ' ', value.n) != NULL;
	f->long_text |= value.n > LONG_TEXT;
	if (!f->no_comma)
		add_comma(f, value);
}

static bool
is_id(const struct infer_values *f, struct slice name)
{
	return !f->repeated && f->answered == f->respondents &&
	    infer_name_id(name) > 0 && (!f->blank || !f->text);
}

static bool
are_codes(const struct infer_values *f, struct slice name)
{
	if (f->no_code || infer_name_quantity(name))
		return false;
	if (f->distinct == 1 || !f->no_tick)
		return true;
	return f->distinct <= MOST_CODES && f->answered >= 2 * f->distinct;
}

static bool
are_labels(const struct infer_values *f)
{
	if (f->long_text || f->distinct > INFER_DISTINCT)
		return false;
	if (f->distinct > MOST_LABELS)
		return f->answered >= 10 * f->distinct;
	return f->distinct <= MOST_CODES || f->answered >= 2 * f->distinct;
}

enum codebook_type
infer_values_type(const struct infer_values *f, struct slice name)
{
	if (f->answered == 0)
		return CODEBOOK_TEXT;
	if (is_id(f, name))
		return CODEBOOK_ID;
	if (!f->text)
		return are_codes(f, name) ? CODEBOOK_SINGLE : CODEBOOK_NUMBER;
	if (f->no_orders != ALL_ORDERS)
		return CODEBOOK_DATETIME;
	return are_labels(f) ? CODEBOOK_SINGLE : CODEBOOK_TEXT;
}
