/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-codebook: drafts, checks and compares codebooks.
 */
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include "buf.h"
#include "diag.h"
#include "codebook.h"
#include "cli.h"
#include "cli_codebook.h"
#include "check.h"
#include "diff.h"
#include "drafting.h"
#include "load.h"
#include "options.h"

/* 1 if they differ, 0, or -1 and the diag. */
static int
compare(const struct opts *o, struct buf *out, struct diag *d)
{
	struct codebook *old = load_codebook(o->files[0], d), *new = NULL;
	int status = -1;

	if (old != NULL)
		new = load_codebook(o->files[1], d);
	if (new != NULL) {
		diff_codebooks(old, new, out);
		status = out->len > 0;
	}
	codebook_free(old);
	codebook_free(new);
	return status;
}

/* What is found must not take the place of a file that is read. */
static int
keep_input(const struct opts *o, const char *path, struct diag *d)
{
	bool same;
	int fd;

	if (o->output == NULL)
		return 0;
	fd = cli_open_file(path, d);
	if (fd < 0)
		return -1;
	same = cli_is_file(fd, o->output);
	if (fd > STDIN_FILENO)
		close(fd);
	return same ? diag_at(d, o->output, 0, "is read too") : 0;
}

static int
keep_inputs(const struct opts *o, struct diag *d)
{
	if (o->job == JOB_DRAFT)
		return 0;
	if (o->job == JOB_CHECK &&
	    cli_codebook_keep(o->codebook, o->output, d) < 0)
		return -1;
	return keep_input(o, o->files[0], d) < 0 || (o->job == JOB_DIFF &&
	    keep_input(o, o->files[1], d) < 0) ? -1 : 0;
}

/* The exit status, or -1 and the diag. */
static int
work(struct opts *o, struct diag *d)
{
	struct buf out;
	int status;

	buf_init(&out);
	if (keep_inputs(o, d) < 0)
		return -1;
	o->input.scanner = cli_scanner(d);
	if (o->input.scanner == NULL)
		return -1;
	if (o->job == JOB_DRAFT)
		status = drafting_codebook(o, &out, d);
	else if (o->job == JOB_CHECK)
		status = check_data(o, &out, d);
	else
		status = compare(o, &out, d);
	if (status >= 0 && cli_write(o->output,
	    (struct slice){ out.p, out.len }, d) < 0)
		status = -1;
	buf_clear(&out);
	return status;
}

int
main(int argc, char **argv)
{
	struct opts o = { .input.prog = "kind-codebook" };
	struct diag d;
	int status;

	cli_start();
	options_read(&o, argc, argv);
	status = work(&o, &d);
	options_clear(&o);
	if (status < 0)
		cli_fail(o.input.prog, NULL, &d);
	return status;
}
