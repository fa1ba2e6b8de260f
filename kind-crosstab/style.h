/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * House styles: how figures are shown, and never which.
 */
#ifndef STYLE_H
#define STYLE_H

#include <stdbool.h>

/* The rows of bases, in this order. */
enum style_base {
	STYLE_NO_BASE,
	STYLE_UNWEIGHTED,
	STYLE_WEIGHTED,
	STYLE_EFFECTIVE
};

#define STYLE_BASES 3

struct style {
	const char *name;
	struct {
		enum style_base what;
		const char *label;
	} bases[STYLE_BASES];
	bool bases_last;	/* below the answers, not above */
	unsigned decimals;	/* unless the options say otherwise */
	const char *none;	/* what stands for nobody */
	const char *low;	/* and for a share that rounds to 0 */
	bool letters;
	bool capital_nets;
};

/* The style of that name; NULL if there is none. */
const struct style *style_find(const char *name);

/* The one if none is asked for. */
const struct style *style_default(void);

/* The names of all, for messages. */
const char *style_names(void);

#endif
