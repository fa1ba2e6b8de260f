/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Work that takes longer than a second says on standard error how far it has
 * come, if that is a terminal.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>

#include "stream/watch.h"
#include "cli/progress.h"

/* Back to the first column of a terminal, and all behind it is erased. */
#define CLI_ERASE_LINE "\r\033[K"

struct cli_progress {
	struct watch watch;
	const char *prog;
	bool on;
	double began;		/* seconds */
	double shown;
	struct progress progress;
};

/* Fills *p, which shows under the program's name what the watch that is
 * returned is told; the watch lives as long as p, which must not be moved. */
const struct watch *cli_progress(struct cli_progress *p, const char *prog);

#endif
