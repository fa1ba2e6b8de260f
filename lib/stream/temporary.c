/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "stream/sink.h"
#include "stream/temporary.h"

int
temporary_open(struct diag *d)
{
	const char *dir = getenv("TMPDIR");
	char path[4096];
	int fd;

	if (dir == NULL || *dir == '\0' || strlen(dir) > sizeof(path) - 32)
		dir = "/tmp";
	strcpy(path, dir);
	strcat(path, "/kind-XXXXXX");
	fd = mkstemp(path);
	if (fd < 0)
		return diag_set(d, "cannot make a temporary file %s: %s", path,
		    strerror(errno));
	unlink(path);
	return fd;
}

int
temporary_write(int fd, struct slice bytes, struct diag *d)
{
	return sink_write(fd, bytes) == 0 ? 0 : diag_set(d,
	    "cannot write a temporary file: %s", strerror(errno));
}
