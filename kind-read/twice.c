/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files of one size are compared byte by byte: where they differ, that is soon
 * known.  What is no file can be read only once, and is not compared.
 */
#include <sys/stat.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "cli/cli.h"
#include "cli/remarks.h"
#include "kind-read/options.h"
#include "kind-read/twice.h"

static bool
is_standard(const char *path)
{
	return strcmp(path, "-") == 0;
}

/* A file that is not there is told when it is opened. */
static bool
find(const char *path, struct stat *st)
{
	return (is_standard(path) ? fstat(STDIN_FILENO, st) :
	    stat(path, st)) == 0;
}

static bool
same_bytes(FILE *a, FILE *b)
{
	char x[16 * 1024], y[sizeof(x)];
	size_t n;

	do {
		n = fread(x, 1, sizeof(x), a);
		if (fread(y, 1, sizeof(y), b) != n || memcmp(x, y, n) != 0)
			return false;
	} while (n == sizeof(x));
	return !ferror(a) && !ferror(b);
}

static bool
same_contents(const char *a, const char *b)
{
	FILE *x = fopen(a, "rb"), *y = fopen(b, "rb");
	bool same = x != NULL && y != NULL && same_bytes(x, y);

	if (x != NULL)
		fclose(x);
	if (y != NULL)
		fclose(y);
	return same;
}

static bool
may_be_equal(const struct stat *a, const struct stat *b)
{
	return S_ISREG(a->st_mode) && S_ISREG(b->st_mode) &&
	    a->st_size == b->st_size && a->st_size > 0;
}

/* The i-th file, and those before it. */
static int
check(const struct opts *o, const struct stat *st, size_t i,
    struct remarks *r, struct diag *d)
{
	const char *name = cli_name(o->files[i]);

	for (size_t k = 0; k < i; k++) {
		const char *other = cli_name(o->files[k]);

		if (st[i].st_ino == 0 || st[k].st_ino == 0)
			continue;
		if (st[i].st_dev == st[k].st_dev &&
		    st[i].st_ino == st[k].st_ino)
			return diag_at(d, name, 0, strcmp(name, other) == 0 ?
			    "is given twice" : "is the same file as %s", other);
		if (!may_be_equal(&st[i], &st[k]) ||
		    is_standard(o->files[i]) || is_standard(o->files[k]) ||
		    !same_contents(o->files[i], o->files[k]))
			continue;
		remarks_add(r, "%s: has the same contents as %s", name, other);
		break;
	}
	return 0;
}

int
twice_check(const struct opts *o, struct diag *d)
{
	struct remarks r = { .prog = o->input.prog, .strict = o->input.strict };
	struct stat *st = xcalloc(o->nfiles, sizeof(*st));
	int status = 0;

	for (size_t i = 0; i < o->nfiles && status == 0; i++) {
		if (find(o->files[i], &st[i]))
			status = check(o, st, i, &r, d);
		else
			st[i].st_ino = 0;
	}
	free(st);
	return remarks_end(&r, d) < 0 ? -1 : status;
}
