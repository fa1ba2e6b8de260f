/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/columns/privacy.h"

/* So many names of columns that stay are listed. */
#define LISTED 8

void
privacy_init(struct privacy *p, const struct export_options *opt, bool plain)
{
	*p = (struct privacy){ .opt = opt, .plain = plain };
}

void
privacy_clear(struct privacy *p)
{
	buf_clear(&p->names);
}

static bool
drops(const struct privacy *p)
{
	return p->opt->drop_personal || (!p->plain && !p->opt->keep_personal);
}

/* "V6 (IPAddress)", "q7 (Your e-mail)". */
bool
privacy_drops(struct privacy *p, struct slice name, struct slice why)
{
	if (++p->n > LISTED && !drops(p))
		return false;
	buf_puts(&p->names, p->n > 1 ? ", " : "");
	buf_slice(&p->names, name);
	if (!slice_eq(why, name))
		buf_printf(&p->names, " (%.*s)", (int)why.n, why.p);
	return drops(p);
}

static void
tell_kept(const struct privacy *p, struct facts *facts)
{
	struct buf more = { NULL, 0, 0 };

	buf_puts(&more, "");
	if (p->n > LISTED)
		buf_printf(&more, " and %zu more", p->n - LISTED);
	facts_add(facts, "personal", FACTS_TOLD, "looks personal, kept: %s%s "
	    "(--drop-personal drops %s)", p->names.p, more.p, p->n == 1 ? "it" :
	    "them");
	buf_clear(&more);
}

void
privacy_facts(const struct privacy *p, struct facts *facts)
{
	if (p->n == 0)
		return;
	if (drops(p))
		facts_add(facts, "dropped", FACTS_TOLD, "personal columns "
		    "dropped%s: %s", p->opt->drop_personal ? "" :
		    " (--keep-personal keeps them)", p->names.p);
	else if (!p->opt->keep_personal)
		tell_kept(p, facts);
}
