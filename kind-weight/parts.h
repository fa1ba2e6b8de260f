/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file whose parts are read at the same time, each by a thread.
 *
 * What comes of it is what one thread finds.  Anything that is wrong, and what
 * only the stream as a whole can tell, is left to one thread, which reads on
 * where the first part ends.
 */
#ifndef PARTS_H
#define PARTS_H

struct diag;
struct reading;

/* Reads all that is left.  0, or -1 and the diag. */
int parts_read(struct reading *whole, struct diag *d);

#endif
