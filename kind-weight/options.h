/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-weight.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/list.h"
#include "show/show.h"
#include "stats/fixed.h"

enum method { METHOD_RAKE, METHOD_LINEAR, METHOD_LOGIT };

enum trim_way { TRIM_INSIDE, TRIM_SPREAD, TRIM_RESCALE };

/* All texts are arguments of the program. */
struct opts {
	const char *prog;
	const char *targets;	/* NULL: there are none */
	const char *start;	/* column of starting weights, or NULL */
	const char *name;	/* of the new column */
	const char *codebook;	/* NULL: the environment's, if any */
	const char *header;	/* file with that of the split; or NULL */
	int method;		/* an enum method */
	bool bounded;
	double low, high;	/* of what weights are multiplied by */
	double cap, floor;	/* in units of the mean weight; 0: none */
	int trim;		/* an enum trim_way */
	fixed_uint total;	/* wanted sum of weights, 1e-12; 0: the number
				 * of respondents */
	double tolerance;	/* a share: how far margins may be off; 0: not
				 * said */
	bool missing_own;
	struct list collapse;
	bool allow_zero;
	const char *by;
	const char *report;	/* path, or NULL */
	int format;		/* of the report, an enum format; -1: not
				 * said */
	uint64_t threads;	/* 0: not said */
	bool quota;
	uint64_t size;		/* respondents wanted; 0: not said */
	const char *times;
	const char *reference;	/* file to make targets from, or NULL */
	struct list margins;	/* of it */
	const char *file;	/* NULL: standard input */
};

void options_read(struct opts *o, const char *prog, int argc, char **argv);
void options_clear(struct opts *o);

#endif
