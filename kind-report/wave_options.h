/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Waves as options give them: what one is called, and its table stream.
 */
#ifndef WAVE_OPTIONS_H
#define WAVE_OPTIONS_H

#include <stddef.h>

struct diag;

struct wave_file {
	char *label;
	const char *path;
};

/* In the order of time. */
struct wave_files {
	struct wave_file *list;
	size_t n;
};

/* Each is an option_fn that adds a wave: of "last.tidy", which is called so, or
 * "June=archive/last.tidy", as a name has no slash; */
int wave_options_previous(void *to, const char *name, const char *arg,
    struct diag *d);

/* and of "June 2020=jun.tidy". */
int wave_options_wave(void *to, const char *name, const char *arg,
    struct diag *d);

void wave_options_clear(struct wave_files *w);

#endif
