/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"

/* A longer number than this is no survey answer. */
#define LONGEST 400

/* Powers of ten that are written without an exponent. */
#define LEAST_PLAIN (-7)
#define MOST_PLAIN 15

/* From here on a double has no fraction; and however few bits the fraction has,
 * no more is a tie than what lacks so much of it. */
#define ALL_WHOLE 0x1p52
#define MOST_LOST 0x1p-4

static const double power10[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

size_t
num_digits(struct slice s, size_t i)
{
	while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	return i;
}

/*
 * Up to 15 digits and a power of ten up to 1e15 are both exact in a double,
 * so one division rounds correctly; anything longer is strtod's.
 */
static bool
parse_short(struct slice s, double *value)
{
	uint64_t mantissa = 0;
	size_t i = s.n > 0 && (s.p[0] == '-' || s.p[0] == '+'), point = 0;
	size_t ndigits = 0;

	for (; i < s.n; i++) {
		if (s.p[i] == '.' && point == 0) {
			point = i + 1;
			continue;
		}
		if (s.p[i] < '0' || s.p[i] > '9' || ++ndigits > 15)
			return false;
		mantissa = mantissa * 10 + (uint64_t)(s.p[i] - '0');
	}
	if (ndigits == 0)
		return false;
	*value = (double)mantissa / power10[point > 0 ? s.n - point : 0];
	if (s.p[0] == '-')
		*value = -*value;
	return true;
}

static bool
is_number(struct slice s)
{
	size_t i = 0, start, ndigits;

	if (i < s.n && (s.p[i] == '-' || s.p[i] == '+'))
		i++;
	start = i;
	i = num_digits(s, i);
	ndigits = i - start;
	if (i < s.n && s.p[i] == '.') {
		start = i + 1;
		i = num_digits(s, start);
		ndigits += i - start;
	}
	if (ndigits == 0)
		return false;
	if (i < s.n && (s.p[i] == 'e' || s.p[i] == 'E')) {
		i++;
		if (i < s.n && (s.p[i] == '-' || s.p[i] == '+'))
			i++;
		start = i;
		i = num_digits(s, i);
		if (i == start)
			return false;
	}
	return i == s.n;
}

bool
num_parse(struct slice s, double *value)
{
	char text[LONGEST + 1];

	s = slice_trim(s);
	if (parse_short(s, value))
		return true;
	if (s.n > LONGEST || !is_number(s))
		return false;
	memcpy(text, s.p, s.n);
	text[s.n] = '\0';
	*value = strtod(text, NULL);
	return isfinite(*value);
}

bool
num_parse_uint(struct slice s, uint64_t max, uint64_t *value)
{
	uint64_t v = 0;

	if (s.n == 0 || num_digits(s, 0) != s.n)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		uint64_t digit = (uint64_t)(s.p[i] - '0');

		if (v > (max - digit) / 10 || max < digit)
			return false;
		v = v * 10 + digit;
	}
	*value = v;
	return true;
}

/*
 * How many digits behind the first does it take to read the value back?  A
 * decimal of 15 digits survives as a double, so zeros at the end of 15 need not
 * be there.  The smallest doubles do not hold so many.
 */
static int
digits_needed(double value)
{
	char text[NUM_SIZE];
	int n = fabs(value) < DBL_MIN ? 0 : 14;

	for (; n < 16; n++) {
		snprintf(text, sizeof(text), "%.*e", n, value);
		if (strtod(text, NULL) == value)
			break;
	}
	if (n == 14) {
		const char *end = strchr(text, 'e');

		while (n > 0 && *--end == '0')
			n--;
	}
	return n;
}

void
num_format(double value, char out[NUM_SIZE])
{
	int digits_behind, exponent;

	if (value == 0) {
		strcpy(out, "0");
		return;
	}
	digits_behind = digits_needed(value);
	snprintf(out, NUM_SIZE, "%.*e", digits_behind, value);
	exponent = atoi(strchr(out, 'e') + 1);
	digits_behind = digits_behind > exponent ? digits_behind - exponent : 0;
	if (exponent >= LEAST_PLAIN && exponent <= MOST_PLAIN)
		snprintf(out, NUM_SIZE, "%.*f", digits_behind, value);
}

double
num_round(double value, unsigned decimals)
{
	double scaled = fabs(value) * power10[decimals];
	double last_bits = fmin(4 * DBL_EPSILON * scaled, MOST_LOST);

	return scaled < ALL_WHOLE ? floor(scaled + 0.5 + last_bits) : scaled;
}

double
num_percent(double prop)
{
	char text[NUM_SIZE];

	snprintf(text, sizeof(text), "%.14e", 100 * prop);
	return strtod(text, NULL);
}
