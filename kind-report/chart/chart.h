/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A chart: what is drawn, before anybody knows in which units.
 *
 * All is in percent, of which the axis shows as much as it needs.  A chart
 * belongs to one view of the report and shows figures that are in that table
 * too.
 */
#ifndef CHART_H
#define CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

enum chart_kind {
	CHART_BARS,		/* a bar for each row, with its interval */
	CHART_STACKED,		/* a bar of all answers for each row */
	CHART_DOTS,		/* a dot with its interval, in panels */
	CHART_LINES,		/* a line for each row, over waves */
	CHART_WEIGHTING		/* three signs: sample, target, weighted */
};

/* On which side of its scale an answer is, and how far from the middle. */
enum chart_side { CHART_HIGH, CHART_MIDDLE, CHART_LOW, CHART_OPEN };

/* Shades of a side, 0 the strongest. */
#define CHART_SHADES 3

/* An answer of a scale. */
struct chart_key {
	struct slice label;
	enum chart_side side;
	unsigned shade;
};

/* A wave of a line. */
struct chart_point {
	bool known;
	bool begins;		/* another series, which no line leads to */
	bool has_interval;
	double percent, lower, upper;
	struct slice text;	/* "72%" */
};

struct chart_row {
	struct slice label;
	size_t panel;		/* of dots */
	bool known;		/* has a figure */
	double percent;		/* of bars and dots, or of the net of stacked
				 * ones; behind it the text; or the weighted
				 * share, */
	double before, target;	/* of a weighting: that of those interviewed,
				 * and the one that was wanted; */
	struct slice words;	/* all three in words */
	struct slice text;	/* "72%", or why there is none; of stacked bars
				 * the net's, or empty */
	bool small;		/* of dots: on a small base, */
	struct slice people;	/* which has so many: "44 people" */
	bool has_interval;
	struct slice interval;	/* in words: "70.4% to 73.6%" */
	double lower;
	double upper;
	struct chart_point *points;	/* of lines, one for each wave */
	double *parts;		/* of stacked bars, one for each key, */
	struct slice *texts;	/* and as they are printed */
};

struct tidy_table;

struct chart {
	struct arena arena;	/* of all texts */
	enum chart_kind kind;
	const struct tidy_table **tables;	/* of several sections that it
				 * has the figures of; or none: of its view */
	size_t ntables;
	struct slice title;	/* bold, above it, */
	struct slice wording;	/* what was asked, if that is not the title, */
	struct slice subtitle;	/* and what is counted, of whom */
	struct slice source;	/* below it: what the signs are, how many were
				 * interviewed, and for whom */
	struct slice net;	/* what dots stand for, and bars of several
				 * questions; or empty */
	struct chart_key *keys;	/* of stacked bars, in the order of the scale */
	size_t nkeys;
	struct slice *panels;	/* of dots: the headings of breaks */
	size_t npanels;
	struct chart_row *rows;
	size_t nrows;
	bool has_total;		/* of dots: a line through all */
	double total;
	struct slice total_text;
	bool records;		/* of synthetic data: nobody was interviewed */
	bool intervals;		/* at least one row has one */
	double level;		/* of the intervals: 0.95 */
	struct slice *waves;	/* of lines, in the order of time */
	size_t nwaves;
	bool breaks;		/* some line begins anew */
	unsigned from, end;	/* of the axis, in percent, */
	unsigned step;		/* and of its ticks */
	bool sorted;		/* stacked bars are, by the net, or else by the
				 * first answer */
	double least;		/* a smaller part of a stacked bar has no room
				 * for its share, in percent */
};

#endif
