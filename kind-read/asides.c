/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "stream/receipt.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "codebook/cli_codebook.h"
#include "kind-read/options.h"
#include "kind-read/asides.h"

/* what is "receipt" or "draft". */
static int
check_place(const struct opts *opt, const char *what,
    const char *path, struct diag *d)
{
	struct stat st;

	if (*path == '\0' || strcmp(path, "-") == 0)
		return diag_set(d, "--%s: wanted a file, found \"%s\"", what,
		    path);
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return diag_at(d, path, 0, "is no regular file");
	if (cli_keep_apart(NULL, path, d) < 0)
		return -1;
	for (size_t i = 0; i < opt->nfiles; i++)
		if (cli_keep(opt->files[i], path, d) < 0)
			return -1;
	return cli_codebook_keep(opt->codebook, path, d);
}

static int
check_receipt(const struct opts *opt, struct diag *d)
{
	if (opt->receipt == NULL)
		return 0;
	if (opt->describe)
		return diag_set(d, "--receipt: is of a stream, and -n writes "
		    "none");
	for (size_t i = 0; i < opt->nfiles; i++)
		if (!receipt_can_tell(slice_of(opt->files[i])))
			return diag_set(d, "--receipt: wanted files whose "
			    "names are UTF-8 without control characters, found "
			    "\"%s\"", opt->files[i]);
	return check_place(opt, "receipt", opt->receipt, d);
}

static int
check_draft(const struct opts *opt, struct diag *d)
{
	if (opt->draft == NULL)
		return opt->counts ? diag_set(d, "--counts: wanted --draft "
		    "too") : 0;
	if (strcmp(opt->draft, "-") == 0)
		return opt->describe ? 0 : diag_set(d, "--draft: standard "
		    "output is the stream's; wanted a file, or -n");
	if (opt->receipt != NULL &&
	    cli_keep_apart(opt->receipt, opt->draft, d) < 0)
		return -1;
	return check_place(opt, "draft", opt->draft, d);
}

int
asides_check(const struct opts *opt, struct diag *d)
{
	return check_receipt(opt, d) < 0 ? -1 : check_draft(opt, d);
}

int
asides_add(struct asides *a, const char *path, struct slice bytes,
    struct diag *d)
{
	int status;

	if (strcmp(path, "-") == 0) {
		status = sink_write(STDOUT_FILENO, bytes);
		return status < 0 ? cli_cannot_write(d) : 0;
	}
	if (sink_prepare(&a->files[a->n], path, bytes) < 0) {
		diag_at(d, path, 0, "cannot write: %s", strerror(errno));
		asides_abandon(a);
		return -1;
	}
	a->paths[a->n++] = path;
	return 0;
}

int
asides_commit(struct asides *a, const char *prog, struct diag *d)
{
	for (size_t i = 0; i < a->n; i++)
		if (cli_commit(prog, &a->files[i], a->paths[i], d) < 0)
			return -1;
	return 0;
}

void
asides_abandon(struct asides *a)
{
	for (size_t i = 0; i < a->n; i++)
		sink_abandon(&a->files[i]);
	a->n = 0;
}
