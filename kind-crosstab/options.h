/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-crosstab.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#include "kind-crosstab/request.h"

/* The rules for a struct opts, but for those of its survey. */
extern const struct option_rule options_rules[];

/* As if nothing had been given. */
void options_init(struct opts *o);

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);

struct diag;
struct tabplan;

/* What follows from them.  0, or -1 and the diag if they do not go together. */
int options_finish(struct opts *o, struct diag *d);

/* Those of a row of the plan, where the command line has the others.  Mistakes
 * are told, and false is returned.  To be cleared. */
bool options_of_row(struct opts *o, const struct opts *command,
    struct tabplan *p, size_t row);
void options_clear(struct opts *o);

#endif
