/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scanners: print the names of the scanners that this machine has. */
#include <stdio.h>

#include "scan/scan.h"

int
main(void)
{
	const char *name;

	for (size_t i = 0; (name = scanner_list(i)) != NULL; i++)
		puts(name);
	return 0;
}
