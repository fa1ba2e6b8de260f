/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The report as one page of HTML that needs nothing else: no script, no font,
 * no network.
 */
#ifndef PAGE_H
#define PAGE_H

struct buf;
struct charts;
struct report;
struct views;

/* Adds the page. */
void page_put(const struct report *r, const struct views *v,
    const struct charts *c, struct buf *out);

#endif
