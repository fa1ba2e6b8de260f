/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files that are called .csv and are something else.
 */
#ifndef FILETYPE_H
#define FILETYPE_H

#include "base/slice.h"

/*
 * What a file that begins like this is, with advice, for a message ("this is
 * ..."); NULL when it may be text.
 */
const char *filetype_foreign(struct slice begin);

#endif
