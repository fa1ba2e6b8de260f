/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kind-tabulate: toplines and agreement, one question after another.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "diag.h"
#include "csvin.h"
#include "group.h"
#include "table.h"
#include "cli.h"
#include "options.h"
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

static void
print_lines(const struct buf *notes)
{
	const char *p = notes->p;

	for (size_t n; p != NULL && *p != '\0'; p += n + 1) {
		n = strcspn(p, "\n");
		cli_message(prog, "note: %.*s", (int)n, p);
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

static void
note_excluded(const struct survey *s)
{
	for (size_t i = 0; i < s->nexclude; i++) {
		bool found = false;

		for (size_t q = 0; q < s->n; q++)
			found |= tally_has_excluded(s->questions[q].tally, i);
		if (!found)
			cli_message(prog, "note: nobody gave the answer "
			    "\"%.*s\" that --exclude names",
			    (int)s->exclude[i].n, s->exclude[i].p);
	}
}

static void
note_nets(const struct survey *s)
{
	for (size_t i = 0; i < s->nnets; i++) {
		struct slice net = group_label(s->nets[i]);

		for (size_t v = 0; v < group_count(s->nets[i]); v++) {
			struct slice value = group_value(s->nets[i], v);
			bool found = false;

			for (size_t q = 0; q < s->n; q++)
				found |= tally_has_value(
				    s->questions[q].tally, i, v);
			if (!found)
				cli_message(prog, "note: nobody gave the "
				    "answer \"%.*s\" that the net \"%.*s\" "
				    "names", (int)value.n, value.p,
				    (int)net.n, net.p);
		}
	}
}

static void
say_notes(const struct survey *s, const struct buf *unseen)
{
	note_heads(&s->heads);
	print_lines(unseen);
	if (s->heads.asked == 0)
		return;
	note_excluded(s);
	note_nets(s);
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

/*
 * With nobody to count the table still says so, but a file that holds an
 * earlier report is not replaced by it.
 */
static int
finish(const struct survey *s, const struct opts *o, const char *name,
    struct diag *d)
{
	if (s->heads.asked > 0)
		return report(s, o, d);
	if (o->output == NULL && report(s, o, d) < 0)
		return -1;
	return diag_at(d, name, 0, s->heads.weighted > 0 ?
	    "no respondent fits --where, so there are no figures" :
	    "no respondents with a weight above 0, so there are no figures");
}

/* The report must not take the place of the data. */
static int
check_output(const struct opts *o, const struct cli_input *input,
    struct diag *d)
{
	if (o->output != NULL && cli_is_file(input->fd, o->output))
		return diag_at(d, o->output, 0, "is the input, and would be "
		    "replaced by the table");
	return 0;
}

int
main(int argc, char **argv)
{
	struct opts o;
	struct survey s = { .n = 0 };
	struct csvin *in;
	struct buf unseen;
	struct cli_input input;
	struct diag d;
	int status;

	options_read(&o, prog, argc, argv);
	cli_start();
	in = cli_open(prog, o.file, &input, &d);
	if (in == NULL)
		cli_fail(prog, NULL, &d);
	buf_init(&unseen);
	status = check_output(&o, &input, &d);
	if (status == 0)
		status = survey_plan(&s, &o, in, &d);
	if (status == 0)
		status = survey_count(&s, &o, in, &unseen, &d);
	if (status == 0) {
		warn_weight(&o, in);
		say_notes(&s, &unseen);
		status = finish(&s, &o, cli_name(o.file), &d);
	}
	buf_clear(&unseen);
	survey_clear(&s);
	csvin_close(in);
	options_clear(&o);
	if (status < 0)
		cli_fail(prog, NULL, &d);
	return CLI_DONE;
}
