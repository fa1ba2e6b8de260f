/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables as text, in any of the formats.
 */
#ifndef SHOW_H
#define SHOW_H

#include <stddef.h>

struct buf;
struct sheet;
struct tidy;

enum format { FORMAT_TEXT, FORMAT_MD, FORMAT_CSV, FORMAT_JSON, FORMAT_TIDY };

/* The words for them, in their order, then NULL. */
extern const char *const show_formats[];

/* Makes the i-th sheet of the tables, which show_tables frees. */
typedef struct sheet *show_sheet_fn(const struct tidy *tidy, size_t i,
    const void *ctx);

struct show_sheets {
	size_t n;
	show_sheet_fn *make;
	const void *ctx;
	size_t width;		/* of the screen */
};

/* Adds the tables in that format: json and tidy from the tables themselves,
 * the others from sheets of them. */
void show_tables(const struct tidy *tidy, enum format format,
    const struct show_sheets *sheets, struct buf *out);

#endif
