/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of all rows, made and published one after another, and written.
 */
#ifndef PLANNED_SHOW_H
#define PLANNED_SHOW_H

struct diag;
struct planned;
struct survey_run;
struct tidy;

/* Makes and publishes the tables of what was counted, those of a plan with their
 * numbers.  0, or -1 and the diag.  To be cleared either way, and before p
 * is. */
int planned_show_publish(struct planned *p, const struct survey_run *run,
    struct tidy *tidy, struct diag *d);

/*
 * Makes, publishes and writes them, all at once: the tables of a summary or of
 * agreement are one sheet, others one each.  Without a plan, tables of nobody
 * still say so (survey_run_write).  0, or -1 and the diag, and nothing is
 * written.
 */
int planned_show(struct planned *p, const struct survey_run *run,
    struct diag *d);

#endif
