/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "num.h"
#include "scale.h"
#include "order.h"

static int
compare_places(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

/* The number at the start: "18-24" begins with 18. */
static double
leading_number(struct slice s, int *is_number)
{
	double value = 0;
	size_t n = s.n > 0 && s.p[0] == '-';

	*is_number = num_parse(s, &value);
	if (*is_number)
		return value;
	while (n < s.n && ((s.p[n] >= '0' && s.p[n] <= '9') ||
	    s.p[n] == '.'))
		n++;
	while (n > 0 && s.p[n - 1] == '.')
		n--;
	*is_number = num_parse((struct slice){ s.p, n }, &value);
	return value;
}

int
order_answers(const struct scale *scale, struct slice a, struct slice b)
{
	int c = compare_places(scale_place(scale, a), scale_place(scale, b));
	int a_is_number, b_is_number;
	double x, y;

	if (c != 0 && scale != NULL)
		return c;
	if (c != 0)	/* one is open or both are: open ones last */
		return scale_place(NULL, a) == (size_t)-1 ? -1 :
		    scale_place(NULL, b) == (size_t)-1 ? 1 : c;
	x = leading_number(a, &a_is_number);
	y = leading_number(b, &b_is_number);
	if (a_is_number != b_is_number)
		return a_is_number ? -1 : 1;
	if (a_is_number && x != y)
		return x < y ? -1 : 1;
	return slice_cmp(a, b);
}
