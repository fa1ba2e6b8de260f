/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "show/figures.h"
#include "kind-report/content/expected.h"

static int
say_fewer(const struct tidy_table *t, uint64_t wanted, struct diag *d)
{
	const struct table_look *look = &t->made.look;
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "found ");
	fmt_count(&b, look->interviewed);
	buf_printf(&b, " %s, wanted ", figures_respondents(look));
	fmt_count(&b, wanted);
	buf_puts(&b, " or more (--expect)");
	diag_at(d, t->input, t->line, "%s", b.p);
	buf_clear(&b);
	return -1;
}

int
expected_check(const struct tidy *t, uint64_t wanted, struct diag *d)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->tables[i].made.look.interviewed < wanted)
			return say_fewer(&t->tables[i], wanted, d);
	return 0;
}
