/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is a zip archive of XML files whole?
 */
#ifndef ZIP_H
#define ZIP_H

#include "base/slice.h"

struct diag;

/*
 * Reads all members of an archive of deflated XML files without comments that
 * is smaller than 4 GB.  Each has to have as many ends of elements as
 * beginnings, the last one at its end.  0, or -1 and the diag.
 */
int zip_check(struct slice archive, struct diag *d);

#endif
