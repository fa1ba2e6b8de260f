/* SPDX-License-Identifier: GPL-3.0-or-later */
/* num: what is a number is read as strtod reads it, and written so that it
 * reads back. */
#include <math.h>
#include <string.h>

#include "base/num.h"

#include "replay.h"

static void
check_round_trip(double value)
{
	char text[NUM_SIZE];
	double back;

	num_format(value, text);
	check(strlen(text) < NUM_SIZE);
	check(num_parse(slice_of(text), &back));
	check(back == value);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct slice s = { (const char *)p, n };
	char text[512];
	double value, wanted;
	uint64_t whole;

	if (n == sizeof(value)) {
		memcpy(&value, p, n);
		if (isfinite(value))
			check_round_trip(value);
	}
	if (num_parse_uint(s, 1000000, &whole))
		check(whole <= 1000000 && num_parse(s, &value) &&
		    value == (double)whole);
	if (!num_parse(s, &value))
		return 0;
	s = slice_trim(s);
	check(s.n < sizeof(text));
	memcpy(text, s.p, s.n);
	text[s.n] = '\0';
	check(strspn(text, "+-.0123456789eE") == s.n);
	wanted = strtod(text, NULL);
	check(memcmp(&value, &wanted, sizeof(value)) == 0);
	check_round_trip(value);
	return 0;
}
