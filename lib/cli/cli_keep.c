/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"

static bool
same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static int
stat_input(const char *path, struct stat *st)
{
	return path == NULL || strcmp(path, "-") == 0 ?
	    fstat(STDIN_FILENO, st) : stat(path, st);
}

int
cli_keep(const char *input, const char *output, struct diag *d)
{
	struct stat in, out;

	if (output == NULL || stat(output, &out) < 0 ||
	    stat_input(input, &in) < 0 || !same(&in, &out))
		return 0;
	return diag_at(d, output, 0, "is an input, and would be replaced");
}

int
cli_keep_once(const char *const *inputs, size_t n, struct diag *d)
{
	struct stat *sts = xcalloc(n, sizeof(*sts));
	int status = 0;

	for (size_t i = 0; i < n && status == 0; i++) {
		bool there = stat_input(inputs[i], &sts[i]) == 0;

		for (size_t k = 0; there && k < i && status == 0; k++)
			if (same(&sts[k], &sts[i]))
				status = diag_at(d, cli_name(inputs[i]), 0,
				    "is %s again; wanted each input once",
				    cli_name(inputs[k]));
	}
	free(sts);
	return status;
}

/* Fills *st with the folder of a path; returns the name in it. */
static const char *
find_folder(const char *path, struct stat *st)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;
	char *folder = name > path ? xstrndup(path, (size_t)(name - path)) :
	    xstrndup(".", 1);

	if (stat(folder, st) < 0)
		name = NULL;
	free(folder);
	return name;
}

/* Files that are not there yet: is it one name in one folder? */
static bool
same_place(const char *a, const char *b)
{
	struct stat at, bt;
	const char *x = find_folder(a, &at), *y = find_folder(b, &bt);

	return x != NULL && y != NULL && strcmp(x, y) == 0 && same(&at, &bt);
}

static int
stat_output(const char *path, struct stat *st)
{
	return path != NULL ? stat(path, st) : fstat(STDOUT_FILENO, st);
}

int
cli_keep_apart(const char *a, const char *b, struct diag *d)
{
	struct stat at, bt;
	bool one = a == NULL || b == NULL ? a == b : same_place(a, b);

	if (!one && (stat_output(a, &at) < 0 || stat_output(b, &bt) < 0 ||
	    !same(&at, &bt)))
		return 0;
	return diag_set(d, "two outputs would be in one place: %s",
	    b != NULL ? b : "standard output");
}
