/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A title above the header, as spreadsheets have it.
 */
#ifndef TITLE_H
#define TITLE_H

#include <stdbool.h>

#include "base/slice.h"

/*
 * Is the first line of the text a title, beyond doubt?  It has one field that
 * is not empty; the next line that is not blank has three and more, which
 * differ, are no numbers and begin with no blank; and all records behind it are
 * as wide as that one.  There are two at least, or one if the title is as wide.
 * What separates the fields is one of delims.  Where the text is not whole its
 * last record is left out.
 */
bool title_above(struct slice text, bool whole, const char *delims);

#endif
