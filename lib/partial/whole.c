/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "partial/whole.h"

/* Digits that fit into 64 bits, and what they count. */
#define DIGITS 19
#define CHUNK UINT64_C(10000000000000000000)

/* Of any number below 2^320, and a sign. */
#define MOST_DIGITS 120

struct whole
whole_of(fixed_uint high, fixed_uint low)
{
	struct whole x = { { 0 } };
	fixed_uint middle = (low >> 64) + (uint64_t)high;

	x.limb[0] = (uint64_t)low;
	x.limb[1] = (uint64_t)middle;
	middle = (middle >> 64) + (high >> 64);
	x.limb[2] = (uint64_t)middle;
	x.limb[3] = (uint64_t)(middle >> 64);
	return x;
}

void
whole_add(struct whole *to, const struct whole *x)
{
	fixed_uint sum = 0;

	for (size_t i = 0; i < WHOLE_LIMBS; i++) {
		sum += (fixed_uint)to->limb[i] + x->limb[i];
		to->limb[i] = (uint64_t)sum;
		sum >>= 64;
	}
}

struct whole
whole_minus(const struct whole *x)
{
	struct whole one = { { 1 } }, minus;

	for (size_t i = 0; i < WHOLE_LIMBS; i++)
		minus.limb[i] = ~x->limb[i];
	whole_add(&minus, &one);
	return minus;
}

bool
whole_same(const struct whole *a, const struct whole *b)
{
	for (size_t i = 0; i < WHOLE_LIMBS; i++)
		if (a->limb[i] != b->limb[i])
			return false;
	return true;
}

bool
whole_is_zero(const struct whole *x)
{
	return whole_same(x, &(struct whole){ { 0 } });
}

bool
whole_is_negative(const struct whole *x)
{
	return x->limb[WHOLE_LIMBS - 1] >> 63;
}

fixed_uint
whole_low(const struct whole *x)
{
	return (fixed_uint)x->limb[1] << 64 | x->limb[0];
}

fixed_uint
whole_high(const struct whole *x)
{
	return (fixed_uint)x->limb[2] << 64 | x->limb[1];
}

/* Divides it, and returns what remains. */
static uint64_t
divide(struct whole *x, uint64_t by)
{
	fixed_uint rest = 0;

	for (size_t i = WHOLE_LIMBS; i-- > 0;) {
		rest = rest << 64 | x->limb[i];
		x->limb[i] = (uint64_t)(rest / by);
		rest %= by;
	}
	return (uint64_t)rest;
}

void
whole_put(const struct whole *x, struct buf *out)
{
	struct whole rest = whole_is_negative(x) ? whole_minus(x) : *x;
	char digits[MOST_DIGITS];
	size_t at = sizeof(digits);

	do {
		uint64_t chunk = divide(&rest, CHUNK);
		size_t end = at - DIGITS;
		bool last = whole_is_zero(&rest);

		while (at > end && (!last || chunk > 0)) {
			digits[--at] = (char)('0' + chunk % 10);
			chunk /= 10;
		}
	} while (!whole_is_zero(&rest));
	if (at == sizeof(digits))
		digits[--at] = '0';
	if (whole_is_negative(x))
		digits[--at] = '-';
	buf_add(out, digits + at, sizeof(digits) - at);
}

/* Times 10, and one more digit; false from 2^256 on. */
static bool
add_digit(struct whole *x, unsigned digit)
{
	fixed_uint sum = digit;

	for (size_t i = 0; i < WHOLE_LIMBS; i++) {
		sum += (fixed_uint)x->limb[i] * 10;
		x->limb[i] = (uint64_t)sum;
		sum >>= 64;
	}
	return x->limb[WHOLE_LIMBS - 1] == 0;
}

bool
whole_read(struct slice text, struct whole *x)
{
	bool negative = text.n > 0 && text.p[0] == '-';
	struct slice digits = slice_behind(text, negative);
	struct whole read = { { 0 } };

	if (digits.n == 0 || (digits.p[0] == '0' && text.n > 1))
		return false;
	for (size_t i = 0; i < digits.n; i++)
		if (digits.p[i] < '0' || digits.p[i] > '9' ||
		    !add_digit(&read, (unsigned)(digits.p[i] - '0')))
			return false;
	*x = negative ? whole_minus(&read) : read;
	return true;
}
