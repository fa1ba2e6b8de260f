/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A .sav file without compression, record by record, in either byte order.
 */
#ifndef SAV_H
#define SAV_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"

struct sav {
	struct buf b;
	bool big;		/* the high byte first */
};

static inline void
sav_bytes(struct sav *s, const void *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_putc(&s->b, ((const char *)p)[s->big ? n - 1 - i : i]);
}

static inline void
sav_int(struct sav *s, int32_t n)
{
	sav_bytes(s, &n, sizeof(n));
}

static inline void
sav_double(struct sav *s, double x)
{
	sav_bytes(s, &x, sizeof(x));
}

/* The text, with blanks behind it up to n bytes. */
static inline void
sav_text(struct sav *s, const char *text, size_t n)
{
	size_t have = strlen(text);

	buf_add(&s->b, text, have < n ? have : n);
	buf_fill(&s->b, ' ', (long)n - (long)have);
}

static inline void
sav_header(struct sav *s, int32_t width, int32_t cases)
{
	sav_text(s, "$FL2", 4);
	sav_text(s, "@(#) SPSS DATA FILE made by hand", 60);
	sav_int(s, 2);
	sav_int(s, width);
	sav_int(s, 0);
	sav_int(s, 0);
	sav_int(s, cases);
	sav_double(s, 100);
	sav_text(s, "31 Mar 20", 9);
	sav_text(s, "14:05:00", 8);
	sav_text(s, "", 64);
	buf_fill(&s->b, '\0', 3);
}

/* A number, or a text of up to 8 bytes. */
static inline void
sav_variable(struct sav *s, const char *name, int32_t width,
    const char *label)
{
	int32_t format = width > 0 ? 0x010000 | width << 8 : 0x050800;

	sav_int(s, 2);
	sav_int(s, width);
	sav_int(s, label[0] != '\0');
	sav_int(s, 0);
	sav_int(s, format);
	sav_int(s, format);
	sav_text(s, name, 8);
	if (label[0] != '\0') {
		sav_int(s, (int32_t)strlen(label));
		sav_text(s, label, (strlen(label) + 3) / 4 * 4);
	}
}

/* A text of up to 255 bytes; of a longer one it is a part. */
static inline void
sav_string(struct sav *s, const char *name, int32_t width)
{
	for (int32_t at = 0; at < width; at += 8) {
		sav_int(s, 2);
		sav_int(s, at > 0 ? -1 : width);
		sav_int(s, 0);
		sav_int(s, 0);
		sav_int(s, 0x010000 | width << 8);
		sav_int(s, 0x010000 | width << 8);
		sav_text(s, at > 0 ? "" : name, 8);
	}
}

/* A label for a number of one variable, the first being 1. */
static inline void
sav_label(struct sav *s, double value, const char *label, int32_t variable)
{
	size_t n = strlen(label);

	sav_int(s, 3);
	sav_int(s, 1);
	sav_double(s, value);
	buf_putc(&s->b, (char)n);
	sav_text(s, label, (n + 8) / 8 * 8 - 1);
	sav_int(s, 4);
	sav_int(s, 1);
	sav_int(s, variable);
}

static inline void
sav_extension_bytes(struct sav *s, int32_t subtype, struct slice bytes)
{
	sav_int(s, 7);
	sav_int(s, subtype);
	sav_int(s, 1);
	sav_int(s, (int32_t)bytes.n);
	buf_slice(&s->b, bytes);
}

static inline void
sav_extension(struct sav *s, int32_t subtype, const char *text)
{
	sav_extension_bytes(s, subtype, slice_of(text));
}

/* The encoding as the number of a code page: 1252, 65001. */
static inline void
sav_machine(struct sav *s, int32_t code_page)
{
	static const int32_t parts[] = { 1, 2, 3, 0, 1, 1 };

	sav_int(s, 7);
	sav_int(s, 3);
	sav_int(s, 4);
	sav_int(s, 8);
	for (size_t i = 0; i < 6; i++)
		sav_int(s, parts[i]);
	sav_int(s, s->big ? 1 : 2);
	sav_int(s, code_page);
}

static inline void
sav_end(struct sav *s)
{
	sav_int(s, 999);
	sav_int(s, 0);
}

#endif
