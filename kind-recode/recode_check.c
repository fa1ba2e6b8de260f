/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "cli/remarks.h"
#include "ask/group_check.h"
#include "kind-recode/options.h"
#include "kind-recode/recoding.h"
#include "kind-recode/recode_check.h"

/* "group", or if there are other recodings "group of age_band". */
static void
put_what(struct buf *b, const struct recoding *r, const struct opts *o)
{
	struct slice name = r->spec.label;

	buf_puts(b, "group");
	if (o->recodings.n > 1)
		buf_printf(b, " of %.*s", (int)name.n, name.p);
}

/* The codebook's nets may have answers that nobody chose. */
static void
check_recoding(struct remarks *remarks, const struct recoding *r,
    const struct opts *o)
{
	struct buf what = { NULL, 0, 0 };
	struct group_checked g = { .column = r->spec.column,
	    .groups = r->groups, .n = r->ngroups, .grouping = r->grouping,
	    .untaken = r->untaken };

	put_what(&what, r, o);
	g.what = what.p;
	if (r->spec.ngroups > 0)
		group_check_given(remarks, &g);
	if (o->other == NULL)
		group_check_untaken(remarks, &g);
	buf_clear(&what);
}

int
recode_check_bands(const struct recoding *list, size_t n,
    const struct opts *o, struct diag *d)
{
	struct remarks r = { .prog = o->prog, .strict = o->strict };

	for (size_t i = 0; o->other == NULL && i < n; i++)
		group_check_bands(&r, &(struct group_checked){
		    .column = list[i].spec.column, .groups = list[i].groups,
		    .n = list[i].ngroups });
	return remarks_end(&r, d);
}

int
recode_check_answers(const struct recoding *list, size_t n,
    const struct opts *o, struct diag *d)
{
	struct remarks r = { .prog = o->prog, .strict = o->strict };

	for (size_t i = 0; i < n; i++)
		check_recoding(&r, &list[i], o);
	return remarks_end(&r, d);
}
