/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files stacked by column name: which column of a file goes where in the
 * output.
 */
#ifndef STACK_H
#define STACK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct csvout;
struct diag;
struct export;
struct names;
struct row;
struct stack;

struct stack *stack_new(void);
void stack_free(struct stack *s);

/* Adds those columns of a file that are new, behind the others. */
void stack_add(struct stack *s, const struct names *names);

/* The columns of the output. */
size_t stack_ncolumns(const struct stack *s);
struct slice stack_column(const struct stack *s, size_t i);
bool stack_has(const struct stack *s, struct slice name);

/* Writes the header, all but its line end. */
void stack_write_header(const struct stack *s, struct csvout *out);

/*
 * Turns to a file with these columns.  Unless some may be missing, it must
 * have all columns of the output; it never may have others.  -1 and the diag,
 * which names them but not the file, otherwise.
 */
int stack_use(struct stack *s, const struct names *names, bool may_miss,
    struct diag *d);

/* Are these just the columns of the output, in its order? */
bool stack_is_in_order(const struct stack *s, const struct names *names);

/* The answers of a respondent of that file, clean, in the order of the output.
 * Valid until the next call.  There is room for one more, the caller's. */
struct slice *stack_fields(struct stack *s, struct export *in,
    const struct row *row);

/* Writes a respondent of that file, in the order of the output, all but the
 * line end. */
void stack_write(struct stack *s, struct csvout *out, struct export *in,
    const struct row *row);

#endif
