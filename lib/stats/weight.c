/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>

#include "base/num.h"
#include "stats/weight.h"

/* A decimal: digits times ten to the power. */
struct decimal {
	uint64_t digits;
	int power;
	bool lost;		/* digits beyond the 19th that are not 0 */
	bool half;		/* the first of them is 5 or more */
};

/* More digits than this do not fit into a record. */
#define LARGEST_POWER 100000000

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Takes one digit; behind the 19th only its place counts. */
static void
take_digit(struct decimal *x, unsigned digit, bool decimals, int *dropped)
{
	if (x->digits < UINT64_C(1000000000000000000)) {
		x->digits = x->digits * 10 + digit;
		x->power -= decimals;
		return;
	}
	if ((*dropped)++ == 0)
		x->half = digit >= 5;
	x->lost |= digit > 0;
	x->power += !decimals;
}

/* The digits and the point; returns how far it read. */
static size_t
read_digits(struct slice s, size_t i, struct decimal *x, bool *any)
{
	bool decimals = false;
	int dropped = 0;

	*x = (struct decimal){ 0, 0, false, false };
	*any = false;
	for (; i < s.n; i++) {
		if (s.p[i] == '.' && !decimals) {
			decimals = true;
		} else if (is_digit(s.p[i])) {
			*any = true;
			take_digit(x, (unsigned)(s.p[i] - '0'), decimals,
			    &dropped);
		} else {
			break;
		}
	}
	return i;
}

static bool
read_exponent(struct slice s, size_t i, int *power)
{
	bool minus;
	int e = 0;

	if (i == s.n)
		return true;
	if (s.p[i] != 'e' && s.p[i] != 'E')
		return false;
	minus = ++i < s.n && s.p[i] == '-';
	if (i < s.n && (s.p[i] == '-' || s.p[i] == '+'))
		i++;
	if (i == s.n)
		return false;
	for (; i < s.n && is_digit(s.p[i]); i++)
		if (e < LARGEST_POWER)
			e = e * 10 + (s.p[i] - '0');
	*power += minus ? -e : e;
	return i == s.n;
}

/* To units of 1e-12, half up; more of them than most are too many. */
static enum weight_result
to_units(struct decimal x, fixed_uint most, fixed_uint *units)
{
	int shift = x.power + 12;
	bool exact = !x.lost, up = x.half && shift == 0;
	fixed_uint digits = x.digits;

	for (; shift > 0 && digits > 0; shift--) {
		if (digits > most / 10)
			return WEIGHT_TOO_LARGE;
		digits *= 10;
	}
	for (; shift < 0 && (digits > 0 || up); shift++) {
		up = digits % 10 >= 5;
		exact = exact && digits % 10 == 0;
		digits /= 10;
	}
	if (digits > most - 1)
		return WEIGHT_TOO_LARGE;
	*units = digits + up;
	return exact ? WEIGHT_OK : WEIGHT_ROUNDED;
}

/*
 * Most weights: up to six digits, a point, up to twelve decimals.  False if
 * the text is anything else.
 */
static bool
parse_usual(struct slice s, int64_t *weight)
{
	static const int64_t power10[] = { 1000000000000, 100000000000,
	    10000000000, 1000000000, 100000000, 10000000, 1000000, 100000,
	    10000, 1000, 100, 10, 1 };
	const char *p = s.p, *end = s.p + s.n, *point;
	int64_t digits = 0;
	unsigned digit;

	while (p < end && (digit = (unsigned)(*p - '0')) < 10 && p < s.p + 6) {
		digits = digits * 10 + digit;
		p++;
	}
	point = p++;
	if (point == s.p || end - point < 2 || end - point > 13 ||
	    *point != '.')
		return false;
	while (p < end && (digit = (unsigned)(*p - '0')) < 10) {
		digits = digits * 10 + digit;
		p++;
	}
	*weight = digits * power10[end - point - 1];
	return p == end;
}

static enum weight_result
parse(struct slice s, fixed_uint most, fixed_uint *units)
{
	struct decimal x;
	bool any, minus;
	size_t i;

	s = slice_trim(s);
	if (s.n == 0)
		return WEIGHT_EMPTY;
	minus = s.p[0] == '-';
	i = read_digits(s, minus || s.p[0] == '+', &x, &any);
	if (!any || !read_exponent(s, i, &x.power))
		return WEIGHT_NOT_A_NUMBER;
	if (minus && (x.digits > 0 || x.lost))
		return WEIGHT_NEGATIVE;
	return to_units(x, most, units);
}

enum weight_result
weight_parse(struct slice s, int64_t *weight)
{
	enum weight_result result;
	fixed_uint units = 0;

	if (parse_usual(s, weight))
		return WEIGHT_OK;
	result = parse(s, INT64_MAX, &units);
	if (result == WEIGHT_OK || result == WEIGHT_ROUNDED)
		*weight = (int64_t)units;
	return result;
}

enum weight_result
weight_parse_sum(struct slice s, fixed_uint *sum)
{
	return parse(s, (fixed_uint)WEIGHT_ONE * WEIGHT_ONE + 1, sum);
}

struct slice
weight_format(int64_t weight, char out[WEIGHT_SIZE])
{
	size_t at = WEIGHT_SIZE;

	for (int i = 0; i <= 12 || weight > 0; i++) {
		if (i == 12)
			out[--at] = '.';
		out[--at] = (char)('0' + weight % 10);
		weight /= 10;
	}
	return (struct slice){ out + at, WEIGHT_SIZE - at };
}

const char *
weight_problem(enum weight_result result)
{
	switch (result) {
	case WEIGHT_EMPTY:
		return "is missing";
	case WEIGHT_NEGATIVE:
		return "is negative; a weight is 0 or more";
	case WEIGHT_NOT_A_NUMBER:
		return "is not a number";
	case WEIGHT_TOO_LARGE:
		return "is too large for a weight; 9223372 is the largest "
		    "(divide all weights by the same number)";
	default:
		return NULL;
	}
}
