/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The report as plain text and as Markdown.
 */
#ifndef PLAIN_H
#define PLAIN_H

#include <stddef.h>

struct buf;
struct report;
struct views;

/* Adds the report as text, for a screen of so many columns. */
void plain_text(const struct report *r, const struct views *v, size_t width,
    struct buf *out);

/* Adds the report as Markdown. */
void plain_markdown(const struct report *r, const struct views *v,
    struct buf *out);

#endif
