/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-crosstab.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#include "kind-crosstab/request.h"

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);

struct diag;
struct merged;
struct tabplan;

/* Sets those that the parts were counted with, as if they had been given.  0,
 * or -1 and the diag. */
int options_of_parts(struct opts *o, struct merged *merged, struct diag *d);

/* Those of a row of the plan, where the command line has the others.  Mistakes
 * are told, and false is returned.  To be cleared. */
bool options_of_row(struct opts *o, const struct opts *command,
    struct tabplan *p, size_t row);
void options_clear(struct opts *o);

#endif
