/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/num.h"
#include "kind-read/csv/decimal.h"

static bool
is_at(struct slice s, size_t i, char c)
{
	return i < s.n && s.p[i] == c;
}

static size_t
sign(struct slice s, size_t i)
{
	return i + (is_at(s, i, '+') || is_at(s, i, '-'));
}

/* The end of the whole part, with its dots, that begins at i; 0 if a dot
 * stands where none may. */
static size_t
whole_part(struct slice s, size_t i)
{
	size_t end = num_digits(s, i);

	if (!is_at(s, end, '.'))
		return end;
	if (end == i || end - i > 3 || s.p[i] == '0')
		return 0;
	while (is_at(s, end, '.')) {
		size_t next = num_digits(s, end + 1);

		if (next != end + 4)
			return 0;
		end = next;
	}
	return end;
}

static bool
is_number(struct slice s)
{
	size_t start = sign(s, 0), end = whole_part(s, start), next;

	if (end < start)
		return false;
	if (is_at(s, end, ',')) {
		next = num_digits(s, end + 1);
		if (next == end + 1)
			return false;
		end = next;
	} else if (end == start) {
		return false;
	}
	if (is_at(s, end, 'e') || is_at(s, end, 'E')) {
		start = sign(s, end + 1);
		end = num_digits(s, start);
		if (end == start)
			return false;
	}
	return end == s.n;
}

bool
decimal_point(struct slice s, char *out, struct slice *number)
{
	size_t n = 0;

	if (!is_number(s))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != '.')
			out[n++] = s.p[i] == ',' ? '.' : s.p[i];
	*number = (struct slice){ out, n };
	return true;
}

enum decimal_comma
decimal_comma(struct slice s)
{
	size_t from = s.n > 0 && (s.p[0] == '-' || s.p[0] == '+');
	size_t comma = num_digits(s, from), end;

	if (comma == from)
		return DECIMAL_NOT;
	if (comma == s.n)
		return DECIMAL_MAYBE;
	end = num_digits(s, comma + 1);
	if (s.p[comma] != ',' || end < s.n || end == comma + 1)
		return DECIMAL_NOT;
	return end - comma - 1 == 3 && comma - from <= 3 && s.p[from] != '0' ?
	    DECIMAL_MAYBE : DECIMAL_SURELY;
}
