/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#include <zip.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "stream/source.h"
#include "kind-read/sheet/archive.h"

struct archive {
	zip_t *zip;
	zip_file_t *member;	/* the open one, or NULL */
	uint64_t most;		/* bytes that may be taken */
	uint64_t taken;
};

bool
archive_begins(struct slice begin)
{
	return slice_begins(begin, "PK\003\004");
}

static int
damaged(struct diag *d, const char *why)
{
	return diag_set(d, "this workbook or zip archive is damaged or cut "
	    "off: %s", why);
}

static struct archive *
open_zip(struct archive *a, int fd, struct diag *d)
{
	zip_error_t error;
	int code = 0;

	a->zip = zip_fdopen(fd, 0, &code);
	if (a->zip != NULL)
		return a;
	zip_error_init_with_code(&error, code);
	damaged(d, zip_error_strerror(&error));
	zip_error_fini(&error);
	close(fd);
	archive_close(a);
	return NULL;
}

struct archive *
archive_open(int fd, struct diag *d)
{
	struct archive *a;
	uint64_t size = source_size(fd);
	int own = dup(fd);

	if (own < 0 || lseek(own, 0, SEEK_SET) < 0) {
		diag_set(d, "cannot read: %s", strerror(errno));
		if (own >= 0)
			close(own);
		return NULL;
	}
	a = xcalloc(1, sizeof(*a));
	a->most = size > ARCHIVE_FREE / ARCHIVE_TIMES ?
	    size * ARCHIVE_TIMES : ARCHIVE_FREE;
	return open_zip(a, own, d);
}

static void
close_member(struct archive *a)
{
	if (a->member != NULL)
		(void)zip_fclose(a->member);
	a->member = NULL;
}

void
archive_close(struct archive *a)
{
	if (a == NULL)
		return;
	close_member(a);
	if (a->zip != NULL)
		zip_discard(a->zip);
	free(a);
}

/* How many members have the name, and which is the first. */
static unsigned
count(const struct archive *a, const char *name, zip_uint64_t *first)
{
	zip_int64_t n = zip_get_num_entries(a->zip, 0);
	unsigned found = 0;

	for (zip_int64_t i = n - 1; i >= 0; i--) {
		const char *has = zip_get_name(a->zip, (zip_uint64_t)i, 0);

		if (has == NULL || strcasecmp(has, name) != 0)
			continue;
		*first = (zip_uint64_t)i;
		found++;
	}
	return found;
}

int
archive_member(struct archive *a, const char *name, struct diag *d)
{
	zip_uint64_t i = 0;
	unsigned n = count(a, name, &i);

	close_member(a);
	if (n == 0)
		return 0;
	if (n > 1)
		return diag_set(d, "the archive has %u members \"%s\"", n,
		    name);
	a->member = zip_fopen_index(a->zip, i, 0);
	return a->member != NULL ? 1 : damaged(d, zip_strerror(a->zip));
}

ssize_t
archive_read(struct archive *a, void *p, size_t n, struct diag *d)
{
	zip_int64_t got = zip_fread(a->member, p, n);

	if (got < 0)
		return damaged(d, zip_file_strerror(a->member));
	return archive_spend(a, (uint64_t)got, d) < 0 ? -1 : (ssize_t)got;
}

int
archive_spend(struct archive *a, uint64_t bytes, struct diag *d)
{
	a->taken += bytes;
	if (a->taken <= a->most)
		return 0;
	return diag_set(d, "the archive unpacks to more than %d times its "
	    "size; is it a trap?", ARCHIVE_TIMES);
}
