/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/head/export_options.h"
#include "kind-read/head/facts.h"
#include "kind-read/columns/privacy.h"

/* So many names of columns that stay are listed. */
#define LISTED 8

void
privacy_clear(struct privacy *p)
{
	namelist_clear(&p->names);
}

static bool
drops(const struct privacy *p)
{
	return p->opt->drop_personal || (!p->plain && !p->opt->keep_personal);
}

void
privacy_init(struct privacy *p, const struct export_options *opt, bool plain)
{
	*p = (struct privacy){ .opt = opt, .plain = plain };
	p->names.most = drops(p) ? 0 : LISTED;
}

/* "V6 (IPAddress)", "q7 (Your e-mail)". */
bool
privacy_drops(struct privacy *p, struct slice name, struct slice why)
{
	struct buf *text = namelist_add(&p->names, name);

	if (text != NULL && !slice_eq(why, name))
		buf_printf(text, " (%.*s)", (int)why.n, why.p);
	return drops(p);
}

static void
tell_kept(const struct privacy *p, struct facts *facts)
{
	struct buf names = { NULL, 0, 0 };

	namelist_put(&p->names, &names);
	facts_add(facts, "personal", FACTS_TOLD, "looks personal, kept: %s "
	    "(--drop-personal drops %s)", names.p,
	    p->names.n == 1 ? "it" : "them");
	buf_clear(&names);
}

void
privacy_facts(const struct privacy *p, struct facts *facts)
{
	if (p->names.n == 0)
		return;
	if (drops(p))
		facts_add(facts, "dropped", FACTS_TOLD, "personal columns "
		    "dropped%s: %s", p->opt->drop_personal ? "" :
		    " (--keep-personal keeps them)", p->names.text.p);
	else if (!p->opt->keep_personal)
		tell_kept(p, facts);
}
