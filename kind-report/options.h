/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-report.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/adjust.h"
#include "base/list.h"
#include "kind-report/content/disclose.h"
#include "kind-report/picture/picture.h"
#include "kind-report/output_format.h"
#include "kind-report/wave_options.h"

struct output {
	const char *path;	/* NULL: standard output */
	enum output_format format;
};

enum banner {
	BANNER_NONE,
	BANNER_SHEETS,		/* a sheet for each table */
	BANNER_LONG		/* one below the other */
};

struct opts {
	const char *study;	/* or NULL */
	const char *format;	/* or NULL */
	struct list paths;	/* of -o */
	struct output *outputs;	/* one for each, or one, or with --alert none */
	size_t noutputs;
	struct list commands;
	struct list receipts;	/* of the streams that were tabulated */
	struct list origins;	/* files whose digests are told */
	bool alert;
	bool compare;		/* two files, and no report is made */
	bool alert_breaks;	/* of the columns of breaks, too */
	enum banner banner;	/* workbooks have breaks across */
	enum rules disclose;
	uint64_t expect;	/* interviewed, or more */
	const char *card;	/* address of its picture, or NULL */
	struct picture picture;	/* the chart that is asked for */
	enum adjust correction;
	struct wave_files waves;
	struct wave_files previous;
	char **files;		/* of the tables; none: those of the last one
				 * of the waves, or without these standard
				 * input */
	size_t nfiles;
};

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);
void options_clear(struct opts *o);

#endif
