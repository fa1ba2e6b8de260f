/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is told of a CSV file: how it was read, dropped and mended.
 */
#ifndef CSVFACTS_H
#define CSVFACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct clean;
struct decode;
struct dialect;
struct facts;
struct header;
struct recordwidth;
struct rows;

/* How often something was met, and on which line first. */
struct csvfacts_sightings {
	uint64_t n;
	uint64_t line;
};

/* Rows behind the header that look like more of it. */
struct csvfacts_doubt {
	size_t n;
	uint64_t line;		/* of the first */
};

/* The parts of a file, which say the rest themselves, and what was met. */
struct csvfacts {
	const struct header *header;
	const struct dialect *dialect;
	const struct decode *decode;
	const struct recordwidth *width;
	const struct rows *rows;
	const struct clean *clean;
	bool titled;		/* the header has but one name */
	bool no_quotes;
	struct csvfacts_doubt doubt;
	uint64_t count;		/* of respondents given out */
	uint64_t held;		/* empty rows: respondents if others follow */
	uint64_t blank;		/* lines after the header */
	struct csvfacts_sightings padded;
	struct csvfacts_sightings controls;
};

/* Adds format, encoding and delimiter; the format alone, of text that was made
 * of something else; and after the last respondent what was dropped and
 * mended. */
void csvfacts_add(const struct csvfacts *in, struct facts *f);
void csvfacts_platform(const struct csvfacts *in, struct facts *f);
void csvfacts_mended(const struct csvfacts *in, struct facts *f);

/* After the last record: what says that others may be missing, or NULL. */
const char *csvfacts_cut_off(const struct csvfacts *in);

#endif
