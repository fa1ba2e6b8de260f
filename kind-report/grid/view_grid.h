/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The grid of a view: a table of the report as a workbook has it.
 *
 * Every figure of the view is there, unrounded; its interval, its status and
 * what it is significantly higher than stand in columns of their own, bases in
 * rows or columns of their own.
 */
#ifndef VIEW_GRID_H
#define VIEW_GRID_H

struct grid;
struct report;
struct view;

/* The caller frees it. */
struct grid *view_grid(const struct report *r, const struct view *v);

#endif
