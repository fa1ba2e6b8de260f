/* SPDX-License-Identifier: GPL-3.0-or-later */
/* weight: what is a weight is a number, and the two agree. */
#include <math.h>

#include "base/num.h"
#include "stats/weight.h"

#include "replay.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct slice s = { (const char *)p, n };
	enum weight_result result;
	int64_t units = -1;
	double value;

	if (n > 300)
		return 0;
	result = weight_parse(s, &units);
	if (result == WEIGHT_NOT_A_NUMBER || result == WEIGHT_EMPTY) {
		check(!num_parse(s, &value));
		return 0;
	}
	if (!num_parse(s, &value)) {
		/* Too large for a double: a number all the same. */
		check(result == WEIGHT_TOO_LARGE ||
		    result == WEIGHT_NEGATIVE);
		return 0;
	}
	if (result == WEIGHT_NEGATIVE) {
		check(value <= 0);
	} else if (result == WEIGHT_TOO_LARGE) {
		check(value > 9223372.0368);
	} else {
		/* Half a unit, and the rounding of two doubles. */
		check(units >= 0);
		check(fabs(value - (double)units / 1e12) <=
		    0.51e-12 + value * 3e-16);
	}
	return 0;
}
