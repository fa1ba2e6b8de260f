/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-read: any export becomes a survey stream.
 */
#include <signal.h>

#include "base/diag.h"
#include "codebook/codebook.h"
#include "cli/cli.h"
#include "codebook/cli_codebook.h"
#include "kind-read/options.h"
#include "kind-read/people.h"
#include "kind-read/twice.h"
#include "kind-read/draft.h"
#include "kind-read/asides.h"
#include "kind-read/merge.h"
#include "kind-read/ledger.h"
#include "kind-read/describe.h"

static const char prog[] = "kind-read";

/* It is one of the codebook's, or of --split. */
static int
check_separator(const struct export_options *o, struct diag *d)
{
	if (o->separator == NULL || o->split != NULL || o->codebook != NULL)
		return 0;
	return diag_set(d, "--separator: wanted --split or a codebook too, "
	    "found \"%s\"", o->separator);
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct codebook *codebook = NULL;
	struct ledger *ledger;
	struct asides asides = { .n = 0 };
	struct diag d;
	int status;

	cli_start();
	options_read(&o, prog, argc, argv);
	o.input.scanner = cli_scanner(&d);
	if (o.input.scanner == NULL || twice_check(&o, &d) < 0 ||
	    asides_check(&o, &d) < 0 ||
	    (o.draft != NULL && draft_check_tokens(&o.input, &d) < 0) ||
	    cli_codebook_read(prog, o.codebook, &codebook, &d) < 0)
		cli_fail(prog, NULL, &d);
	o.input.codebook = codebook;
	if (check_separator(&o.input, &d) < 0 || people_check(&o.input, &d) < 0)
		cli_fail(prog, NULL, &d);
	/* Who wants a file too is not left without it in silence. */
	if (o.draft != NULL || o.receipt != NULL)
		signal(SIGPIPE, SIG_IGN);
	ledger = ledger_new(&o);
	if (o.describe && o.draft == NULL)
		describe_files(&o);
	else
		merge_files(&o, ledger, &asides);
	/* Receipt and draft are of what was written in good order. */
	status = cli_close_output(&d);
	if (status == 0)
		status = asides_commit(&asides, prog, &d);
	asides_abandon(&asides);
	ledger_free(ledger);
	options_clear(&o);
	codebook_free(codebook);
	if (status < 0)
		cli_fail(prog, NULL, &d);
	return CLI_DONE;
}
