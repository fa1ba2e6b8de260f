/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns that tell who the respondents are: are they dropped, and what is said
 * of that.
 */
#ifndef PRIVACY_H
#define PRIVACY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "kind-read/head/namelist.h"

struct export_options;
struct facts;

struct privacy {
	const struct export_options *opt;
	bool plain;
	struct namelist names;	/* of those dropped, or some of those kept */
};

/* plain: of no known platform, whose columns are dropped on demand only. */
void privacy_init(struct privacy *p, const struct export_options *opt,
    bool plain);
void privacy_clear(struct privacy *p);

/* To be called with each such column: is it dropped?  why is its name, or
 * another one or a wording by which it is known. */
bool privacy_drops(struct privacy *p, struct slice name, struct slice why);

/* Adds which were dropped, or stay although nobody asked for them. */
void privacy_facts(const struct privacy *p, struct facts *facts);

#endif
