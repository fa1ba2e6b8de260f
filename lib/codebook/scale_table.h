/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The known answer scales: their answers in order, and what their sides are
 * called.
 */
#ifndef SCALE_TABLE_H
#define SCALE_TABLE_H

#include <stddef.h>

/* On which side of its scale an answer is. */
enum scale_side {
	SCALE_UNKNOWN,		/* not on the scale */
	SCALE_HIGH,		/* agree, satisfied, likely, important, yes */
	SCALE_MIDDLE,		/* neither */
	SCALE_LOW,
	SCALE_OPEN		/* don't know, prefer not to say, and so on */
};

#define SCALE_NSIDES 5

/* One step of a scale, and the ways to word it, as of spelling_is. */
struct scale_step {
	enum scale_side side;
	const char *ways;	/* NULL behind the last */
};

/*
 * A scale has a net for both its ends or for none.  The name of a net is true
 * of each of its answers, however weakly: "Slightly worried" is in "Worried",
 * "Not very worried" in "Not worried".  nets[SCALE_MIDDLE] and of SCALE_OPEN
 * are columns of agreement tables, and no nets.
 */
struct scale {
	const char *nets[SCALE_NSIDES];
	const struct scale_step *steps;
};

/* In the order in which they are tried; the first is that of agreement.  No
 * steps behind the last. */
extern const struct scale scale_table[];

/* What belongs to every scale and stands last in it. */
extern const struct scale_step scale_table_open[];

#endif
