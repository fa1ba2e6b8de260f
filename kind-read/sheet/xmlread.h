/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The XML in a member of an archive, read as it goes by.
 *
 * Names of elements are without their prefix, so that x:row is a row.  A
 * document type is refused, and with it all entities that a file can define;
 * so are elements more than XMLREAD_DEEPEST deep.
 */
#ifndef XMLREAD_H
#define XMLREAD_H

#include <stdbool.h>

#include "base/slice.h"

#define XMLREAD_DEEPEST 200

struct archive;
struct diag;

/*
 * Called as they come.  They return 0; 1 if nothing more is wanted, which ends
 * the reading; -1 with the diag filled.  end and text may be NULL; text is
 * given that between two of the others in any number of pieces of valid UTF-8.
 */
struct xmlread_handlers {
	int (*start)(void *ctx, const char *name, const char **attributes,
	    struct diag *d);
	int (*end)(void *ctx, const char *name, struct diag *d);
	int (*text)(void *ctx, struct slice text, struct diag *d);
};

/* Reads the member: 1; 0 if there is none of that name; -1 and the diag. */
int xmlread(struct archive *a, const char *member,
    const struct xmlread_handlers *h, void *ctx, struct diag *d);

/* The same of a member that has to be there: 0, or -1 and the diag. */
int xmlread_needed(struct archive *a, const char *member,
    const struct xmlread_handlers *h, void *ctx, struct diag *d);

/* The value of the attribute with that name, or NULL.  A name without a prefix
 * is met by one that has any. */
const char *xmlread_attribute(const char **attributes, const char *name);

/* The same of one that is true or false. */
bool xmlread_is_set(const char **attributes, const char *name);

#endif
