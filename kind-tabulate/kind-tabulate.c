/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-tabulate: toplines and agreement, one question after another.
 */
#include <inttypes.h>
#include <stdlib.h>

#include "buf.h"
#include "diag.h"
#include "csvin.h"
#include "codebook.h"
#include "table.h"
#include "cli.h"
#include "options.h"
#include "book.h"
#include "check.h"
#include "show.h"
#include "survey.h"
#include "topline.h"

static const char prog[] = "kind-tabulate";

/* Is this what a weight is usually called? */
static bool
looks_like_weight(struct slice name)
{
	static const char *const names[] = { "weight", "weights", "wt", "w8",
	    "wgt", "weighting" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (slice_eq_nocase(name, slice_of(names[i])))
			return true;
	return false;
}

static void
warn_weight(const struct opts *o, const struct csvin *in)
{
	if (o->weight != NULL || o->unweighted)
		return;
	for (size_t i = 0; i < csvin_ncolumns(in); i++) {
		struct slice name = csvin_column(in, i);

		if (looks_like_weight(name))
			cli_message(prog, "note: column \"%.*s\" looks like a "
			    "weight and is not used (--weight %.*s uses it, "
			    "--unweighted silences this)", (int)name.n, name.p,
			    (int)name.n, name.p);
	}
}

/* What the figures do not say by themselves. */
static void
note_heads(const struct heads *h)
{
	if (h->dropped > 0)
		cli_message(prog, "note: respondents without a weight, left "
		    "out: %" PRIu64, h->dropped);
	if (h->zero > 0)
		cli_message(prog, "note: respondents with weight 0, in no "
		    "base: %" PRIu64, h->zero);
	if (h->rounded)
		cli_message(prog, "note: weights with more than 12 decimals "
		    "were rounded to 12");
}

static struct table_look
look_of(const struct opts *o)
{
	return (struct table_look){ .decimals = o->decimals,
	    .level = o->level, .method = o->method,
	    .plus_minus = o->method == INTERVAL_WALD ||
	    (o->agree && !o->method_given),
	    .weighted = o->weight != NULL, .nonprob = o->nonprob,
	    .bars = o->bars, .utf8 = o->bars && cli_utf8(),
	    .width = cli_width() };
}

/* Makes the tables and writes them, all at once. */
static int
report(const struct survey *s, const struct opts *o, struct diag *d)
{
	struct table_set set = { .look = look_of(o) };
	struct buf out;
	int status;

	buf_init(&out);
	status = topline_make(&set, s, o, d);
	if (status == 0) {
		show_tables(&set, o->format, &out);
		status = cli_write(o->output,
		    (struct slice){ out.p, out.len }, d);
	}
	topline_clear(&set);
	buf_clear(&out);
	return status;
}

static uint64_t
largest_base(const struct survey *s)
{
	uint64_t most = 0;

	for (size_t i = 0; i < s->n; i++)
		if (tally_base(s->questions[i].tally)->n > most)
			most = tally_base(s->questions[i].tally)->n;
	return most;
}

/*
 * With nobody to count the table still says so, but a file that holds an
 * earlier report is not replaced by it.
 */
static int
finish(const struct survey *s, const struct opts *o, const char *name,
    struct diag *d)
{
	if (largest_base(s) > 0)
		return report(s, o, d);
	if (o->output == NULL && report(s, o, d) < 0)
		return -1;
	if (s->heads.asked > 0)
		return diag_at(d, name, 0, "nobody answered any of the "
		    "questions, so there are no figures");
	return diag_at(d, name, 0, s->heads.weighted > 0 ?
	    "no respondent fits --where, so there are no figures" :
	    "no respondents with a weight above 0, so there are no figures");
}

/* The report must not take the place of the data. */
static int
check_output(const struct opts *o, const struct cli_input *input,
    struct diag *d)
{
	if (cli_keep_codebook(o->output, o->codebook, d) < 0)
		return -1;
	if (o->output != NULL && cli_is_file(input->fd, o->output))
		return diag_at(d, o->output, 0, "is the input, and would be "
		    "replaced by the table");
	return 0;
}

static int
settle_weight(struct opts *o, const struct codebook *cb,
    const struct csvin *in, struct diag *d)
{
	if (book_weight(o, cb, in, d) < 0)
		return -1;
	if (o->drop_unweighted && o->weight == NULL)
		return diag_set(d, "--drop-unweighted goes with --weight");
	return 0;
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct survey s = { .n = 0 };
	struct codebook *codebook;
	struct csvin *in;
	struct cli_input input;
	struct diag d;
	int status;

	cli_start();
	options_read(&o, prog, argc, argv);
	if (cli_codebook(prog, o.codebook, &codebook, &d) < 0)
		cli_fail(prog, NULL, &d);
	in = cli_open(prog, o.file, &input, &d);
	if (in == NULL)
		cli_fail(prog, NULL, &d);
	s.codebook = codebook;
	status = check_output(&o, &input, &d);
	if (status == 0)
		status = settle_weight(&o, codebook, in, &d);
	if (status == 0)
		status = survey_plan(&s, &o, in, &d);
	if (status == 0)
		status = survey_count(&s, &o, in, &d);
	if (status == 0) {
		warn_weight(&o, in);
		note_heads(&s.heads);
		status = check_labels(&s, &o, prog, &d);
	}
	if (status == 0)
		status = check_codebook(&s, &o, prog, &d);
	if (status == 0)
		status = finish(&s, &o, cli_name(o.file), &d);
	survey_clear(&s);
	csvin_close(in);
	codebook_free(codebook);
	options_clear(&o);
	if (status < 0)
		cli_fail(prog, NULL, &d);
	return CLI_DONE;
}
