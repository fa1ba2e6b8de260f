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
#include "cond.h"
#include "group.h"
#include "table.h"
#include "cli.h"
#include "options.h"
#include "book.h"
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

/*
 * A label that no respondent has is nearly always a typing error.  Returns 0,
 * or -1 and the diag for the first one with --strict.
 */
static int
unseen(const struct opts *o, struct diag *d, const char *what)
{
	if (o->strict)
		return diag_set(d, "%s (--strict)", what);
	cli_message(prog, "note: %s", what);
	return 0;
}

static int
check_where(const struct survey *s, const struct opts *o, struct diag *d)
{
	const char *label;
	struct diag what;

	for (size_t i = 0; s->where != NULL &&
	    (label = cond_unseen(s->where, i)) != NULL; i++) {
		diag_set(&what, "no respondent has %s", label);
		if (unseen(o, d, what.text) < 0)
			return -1;
	}
	return 0;
}

static int
check_excluded(const struct survey *s, const struct opts *o, struct diag *d)
{
	struct diag what;

	for (size_t i = 0; i < s->nexclude; i++) {
		bool found = false;

		for (size_t q = 0; q < s->n; q++)
			found |= tally_has_excluded(s->questions[q].tally, i);
		diag_set(&what, "nobody gave the answer \"%.*s\" that "
		    "--exclude names", (int)s->exclude[i].n, s->exclude[i].p);
		if (!found && unseen(o, d, what.text) < 0)
			return -1;
	}
	return 0;
}

/* Did anybody in any question give this value of the net? */
static bool
value_occurs(const struct survey *s, size_t net, size_t value)
{
	for (size_t q = 0; q < s->n; q++)
		if (tally_given_value(s->questions[q].tally, net, value))
			return true;
	return false;
}

static int
check_net(const struct survey *s, size_t net, const struct opts *o,
    struct diag *d)
{
	const struct group *g = s->nets[net];
	struct slice label = group_label(g);
	struct diag what;

	for (size_t v = 0; v < group_count(g); v++) {
		struct slice value = group_value(g, v);

		diag_set(&what, "nobody gave the answer \"%.*s\" that the net "
		    "\"%.*s\" names", (int)value.n, value.p, (int)label.n,
		    label.p);
		if (!value_occurs(s, net, v) && unseen(o, d, what.text) < 0)
			return -1;
	}
	return 0;
}

/* "65 or older" is no number, so 65+ does not take it. */
static void
note_unplaced(const struct tally *t, const struct group *g)
{
	for (size_t i = 0; i < tally_nrows(t); i++) {
		struct slice answer = tally_rows(t)[i].label;
		struct slice net = group_label(g);

		if (group_cannot_place(g, answer))
			cli_message(prog, "note: the answer \"%.*s\" is no "
			    "number, so no range of the net \"%.*s\" takes "
			    "it", (int)answer.n, answer.p, (int)net.n, net.p);
	}
}

static int
check_labels(const struct survey *s, const struct opts *o, struct diag *d)
{
	if (check_where(s, o, d) < 0)
		return -1;
	if (s->heads.asked == 0)
		return 0;
	if (check_excluded(s, o, d) < 0)
		return -1;
	for (size_t i = 0; i < s->nnets; i++) {
		if (check_net(s, i, o, d) < 0)
			return -1;
		for (size_t q = 0; q < s->n; q++)
			if (tally_has_net(s->questions[q].tally, i))
				note_unplaced(s->questions[q].tally,
				    s->nets[i]);
	}
	return 0;
}

/* What the codebook does not know of a question that it knows. */
static int
check_answers(const struct question *q, const struct opts *o, struct diag *d)
{
	const struct tally_result *r = tally_result(q->tally);
	struct diag what;

	for (size_t i = 0; i < r->nouts; i++) {
		const struct tally_out *out = &r->outs[i];

		if (out->why != TALLY_UNKNOWN || out->sum.n == 0)
			continue;
		diag_set(&what, "%.*s: %" PRIu64 " respondent%s \"%.*s\", "
		    "which the codebook does not know", (int)out->column.n,
		    out->column.p, out->sum.n, out->sum.n == 1 ? " has" :
		    "s have", (int)out->label.n, out->label.p);
		if (unseen(o, d, what.text) < 0)
			return -1;
	}
	if (r->ambiguous.n == 0)
		return 0;
	diag_set(&what, "%.*s: \"%.*s\" is a label and the code of another "
	    "answer, and is taken for the label", (int)q->name.n, q->name.p,
	    (int)r->ambiguous.n, r->ambiguous.p);
	return unseen(o, d, what.text);
}

static bool
knows(const struct question *q)
{
	for (size_t i = 0; i < q->ncolumns; i++)
		if (q->variables[i] != NULL)
			return true;
	return false;
}

/* A codebook that does not fit is not to be overlooked. */
static int
check_codebook(const struct survey *s, const struct opts *o, struct diag *d)
{
	bool any = s->codebook == NULL;

	for (size_t i = 0; i < s->n; i++) {
		any |= knows(&s->questions[i]);
		if (check_answers(&s->questions[i], o, d) < 0)
			return -1;
	}
	if (s->nets_dropped)
		cli_message(prog, "note: the codebook's nets are of "
		    "respondents, and are left out with --of-responses");
	return any ? 0 : unseen(o, d, "the codebook knows none of the "
	    "questions; is it one for other data?");
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
		status = check_labels(&s, &o, &d);
	}
	if (status == 0)
		status = check_codebook(&s, &o, &d);
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
