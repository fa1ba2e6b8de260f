/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which platform wrote a file, by the names of the columns that it adds to the
 * answers.
 */
#ifndef PLATFORM_NAMES_H
#define PLATFORM_NAMES_H

#include <stddef.h>

#include "base/slice.h"

/* The platform's word (see platform.h); NULL if these n names, as they stand in
 * the file, are of none that is known. */
const char *platform_names_find(const struct slice *names, size_t n);

#endif
