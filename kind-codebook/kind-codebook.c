/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-codebook: checks, compares and converts codebooks, and drafts a plan.
 */
#include <stddef.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "codebook/codebook_write.h"
#include "kind-codebook/codebook_json.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "codebook/cli_codebook.h"
#include "kind-codebook/check.h"
#include "kind-codebook/diff.h"
#include "kind-codebook/load.h"
#include "kind-codebook/options.h"
#include "kind-codebook/plandraft.h"

/* 0, or -1 and the diag. */
static int
write_anew(const struct opts *o, struct buf *out, struct diag *d)
{
	struct codebook *cb = load_codebook(o->files[0], d);

	if (cb == NULL)
		return -1;
	if (o->json)
		codebook_json(cb, out);
	else
		codebook_write(cb, out);
	codebook_free(cb);
	return 0;
}

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

/* 0, or -1 and the diag. */
static int
draft(const struct opts *o, struct buf *out, struct diag *d)
{
	struct codebook *cb = load_named(o->codebook, "--plan", d);
	int status;

	if (cb == NULL)
		return -1;
	status = plandraft_write(o, cb, out, d);
	codebook_free(cb);
	return status;
}

/* What is found must not take the place of a file that is read; a codebook that
 * is written anew may. */
static int
keep_inputs(const struct opts *o, struct diag *d)
{
	if (o->job == JOB_WRITE)
		return 0;
	if (o->job == JOB_PLAN && o->files[0] == NULL)
		return cli_codebook_keep(o->codebook, o->output, d);
	if (o->job != JOB_DIFF &&
	    (cli_codebook_apart(o->codebook, o->files[0], d) < 0 ||
	    cli_codebook_keep(o->codebook, o->output, d) < 0))
		return -1;
	if (o->header != NULL && cli_keep(o->header, o->output, d) < 0)
		return -1;
	return cli_keep(o->files[0], o->output, d) < 0 ||
	    (o->job == JOB_DIFF && cli_keep(o->files[1], o->output, d) < 0) ?
	    -1 : 0;
}

/* The exit status, or -1 and the diag. */
static int
work(const struct opts *o, struct diag *d)
{
	struct buf out;
	int status;

	buf_init(&out);
	if (keep_inputs(o, d) < 0)
		return -1;
	if (o->job == JOB_WRITE)
		status = write_anew(o, &out, d);
	else if (o->job == JOB_CHECK)
		status = check_data(o, &out, d);
	else if (o->job == JOB_PLAN)
		status = draft(o, &out, d);
	else
		status = compare(o, &out, d);
	if (status >= 0 && cli_write(o->prog, o->output, buf_all(&out), d) < 0)
		status = -1;
	buf_clear(&out);
	return status;
}

int
main(int argc, char **argv)
{
	struct opts o = { .prog = "kind-codebook" };
	struct diag d;
	int status;

	cli_start();
	options_read(&o, argc, argv);
	status = work(&o, &d);
	if (status < 0)
		cli_fail(o.prog, NULL, &d);
	return status;
}
