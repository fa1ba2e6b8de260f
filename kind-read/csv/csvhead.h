/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first records of a CSV file as fields, which stay to be read.
 */
#ifndef CSVHEAD_H
#define CSVHEAD_H

#include "base/arena.h"
#include "kind-read/head/platform.h"

struct rows;

struct csvhead {
	struct platform_head rows;
	struct arena arena;	/* of their texts */
};

/* The header's row, and those behind it that are as wide. */
void csvhead_init(struct csvhead *h, struct rows *rows, unsigned char delim);
void csvhead_clear(struct csvhead *h);

#endif
