/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of parts of the data: which of them count, and which show.
 */
#ifndef PART_OPTIONS_H
#define PART_OPTIONS_H

struct diag;
struct merged;
struct opts;
struct survey_run;

/* Sets those that the parts were counted with, as if they had been given.  0,
 * or -1 and the diag. */
int part_options_set(struct opts *o, struct merged *merged, struct diag *d);

/* Writes what the run counted as a part.  0, or -1 and the diag. */
int part_options_write(const struct opts *o, const struct survey_run *run,
    struct diag *d);

#endif
