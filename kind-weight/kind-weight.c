/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-weight: weights that bring a sample to the shares of its population.
 */
#include <unistd.h>

#include "base/diag.h"
#include "cli/cli.h"
#include "stream/csvout.h"
#include "kind-weight/options.h"
#include "kind-weight/quota.h"
#include "kind-weight/reference.h"
#include "kind-weight/times.h"
#include "kind-weight/weigh_stream.h"

/* Writes a stream.  0, or -1 and the diag; then out is NULL if it cannot be
 * written: what is there already stays, and nobody can hear the reason. */
static int
write_stream(const struct opts *o, struct csvout **out, struct diag *d)
{
	int status = o->times != NULL ? times_stream(o, *out, d) :
	    weigh_stream(o, *out, d);

	if (status != -2)
		return status;
	cli_cannot_write(d);
	csvout_free(*out);
	*out = NULL;
	return -1;
}

static int
run(const struct opts *o, struct diag *d)
{
	struct csvout *out;

	if (o->quota)
		return quota(o, d);
	if (o->reference != NULL)
		return reference(o, d);
	out = csvout_new(STDOUT_FILENO);
	if (write_stream(o, &out, d) < 0)
		cli_fail(o->prog, out, d);
	csvout_free(out);
	return cli_close_output(d) < 0 ? -1 : CLI_DONE;
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct diag d;
	int status;

	cli_start();
	options_read(&o, "kind-weight", argc, argv);
	status = run(&o, &d);
	if (status < 0)
		cli_fail(o.prog, NULL, &d);
	options_clear(&o);
	return status;
}
