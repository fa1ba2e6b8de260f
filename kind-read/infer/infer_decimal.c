/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/codebook.h"
#include "kind-read/head/facts.h"
#include "kind-read/head/namelist.h"
#include "kind-read/infer/infer_values.h"
#include "kind-read/infer/infer_decimal.h"

void
infer_decimal_facts(const struct codebook *cb,
    const struct infer_values *values, size_t n, struct facts *facts)
{
	struct namelist names = { .most = 0 };

	for (size_t i = 0; i < n; i++)
		if (values[i].comma && !values[i].no_comma)
			namelist_add(&names, cb->variables[i].name);
	if (names.n > 0)
		facts_add(facts, "numbers", FACTS_TOLD, "look like numbers "
		    "with a decimal comma, which -D reads: %s", names.text.p);
	namelist_clear(&names);
}
