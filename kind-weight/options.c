/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <string.h>

#include "base/choice.h"
#include "base/diag.h"
#include "base/length.h"
#include "base/num.h"
#include "cli/option.h"
#include "cli/threads.h"
#include "stats/weight.h"
#include "kind-weight/options.h"

static const char usage[] =
    "kind-weight [-hV] -t targets [-w weight] [-n name] [-c codebook]\n"
    "           [--method rake | linear | logit] [--bounds low,high]\n"
    "           [--cap C] [--floor F] [--trim inside | spread | rescale]\n"
    "           [--total N] [--tolerance points] [--missing own]\n"
    "           [--collapse 'answer=category'] [--allow-zero] [--by column]\n"
    "           [--report file [-f format]] [--header file] [-j threads]\n"
    "           [file]\n"
    "       kind-weight --quota -t targets [--size N] [-c codebook]\n"
    "           [--collapse 'answer=category'] [-f format] [--header file]\n"
    "           [file]\n"
    "       kind-weight --times column[/number] [-w weight] [-n name]\n"
    "           [-c codebook] [--header file] [file]\n"
    "       kind-weight --targets-from file --margin break [--margin break]\n"
    "           [-w weight] [-c codebook] [--header file]\n";

#define AT(member) offsetof(struct opts, member)

static const char *const methods[] = { "rake", "linear", "logit", NULL };
static const char *const trims[] = { "inside", "spread", "rescale", NULL };

static int
set_method(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;

	o->method = option_word(name, arg, methods, d);
	return o->method < 0 ? -1 : 0;
}

static int
set_trim(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;

	o->trim = option_word(name, arg, trims, d);
	return o->trim < 0 ? -1 : 0;
}

static int
set_format(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;

	o->format = option_word(name, arg, show_formats, d);
	return o->format < 0 ? -1 : 0;
}

/* A number above 0 in units of the mean weight. */
static int
set_multiple(double *to, const char *name, const char *arg, struct diag *d)
{
	if (num_parse(slice_of(arg), to) && *to > 0 && *to <= 1e6)
		return 0;
	return option_wrong(name, arg, "a number above 0, up to 1000000, in "
	    "units of the mean weight", d);
}

static int
set_cap(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;

	return set_multiple(&o->cap, name, arg, d);
}

static int
set_floor(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;

	return set_multiple(&o->floor, name, arg, d);
}

static int
set_bounds(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	struct slice rest = slice_of(arg), part;

	o->bounded = slice_part(&rest, ',', &part) &&
	    num_parse(part, &o->low) && slice_part(&rest, ',', &part) &&
	    num_parse(part, &o->high) && rest.p == NULL && o->low >= 0 &&
	    o->low < 1 && o->high > 1 && o->high <= 1e6;
	if (o->bounded)
		return 0;
	return option_wrong(name, arg, "two numbers, the first from 0 to "
	    "below 1, the second above 1 and up to 1000000, like 0.3,3", d);
}

static int
set_total(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	enum weight_result got = weight_parse_sum(slice_of(arg), &o->total);

	return got == WEIGHT_OK && o->total > 0 ? 0 : option_wrong(name, arg,
	    "a number above 0 and up to 1e12, the sum of all weights", d);
}

static int
set_tolerance(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;

	if (num_parse(slice_of(arg), &o->tolerance) && o->tolerance > 0 &&
	    o->tolerance <= 100) {
		o->tolerance /= 100;
		return 0;
	}
	return option_wrong(name, arg, "percentage points, above 0", d);
}

static int
set_missing(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;

	o->missing_own = strcmp(arg, "own") == 0;
	return o->missing_own ? 0 : option_wrong(name, arg, "own", d);
}

static int
set_size(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;

	if (num_parse_uint(slice_of(arg), 1000000000, &o->size) &&
	    o->size > 0)
		return 0;
	return option_wrong(name, arg, "how many respondents, a whole "
	    "number", d);
}

static const struct option_rule rules[] = {
	{ "allow-zero", 0, OPTION_FLAG, AT(allow_zero), NULL },
	{ "bounds", 0, OPTION_VALUE, 0, set_bounds },
	{ "by", 0, OPTION_ONCE, AT(by), NULL },
	{ "cap", 0, OPTION_VALUE, 0, set_cap },
	{ "codebook", 'c', OPTION_TEXT, AT(codebook), NULL },
	{ "collapse", 0, OPTION_LIST, AT(collapse), NULL },
	{ "floor", 0, OPTION_VALUE, 0, set_floor },
	{ "format", 'f', OPTION_VALUE, 0, set_format },
	{ "header", 0, OPTION_ONCE, AT(header), NULL },
	{ "margin", 0, OPTION_LIST, AT(margins), NULL },
	{ "method", 0, OPTION_VALUE, 0, set_method },
	{ "missing", 0, OPTION_VALUE, 0, set_missing },
	{ "name", 'n', OPTION_ONCE, AT(name), NULL },
	{ "quota", 0, OPTION_FLAG, AT(quota), NULL },
	{ "report", 0, OPTION_ONCE, AT(report), NULL },
	{ "size", 0, OPTION_VALUE, 0, set_size },
	{ "targets", 't', OPTION_ONCE, AT(targets), NULL },
	{ "targets-from", 0, OPTION_ONCE, AT(reference), NULL },
	{ "threads", 'j', OPTION_VALUE, AT(threads), threads_option },
	{ "times", 0, OPTION_ONCE, AT(times), NULL },
	{ "tolerance", 0, OPTION_VALUE, 0, set_tolerance },
	{ "total", 0, OPTION_VALUE, 0, set_total },
	{ "trim", 0, OPTION_VALUE, 0, set_trim },
	{ "weight", 'w', OPTION_ONCE, AT(start), NULL },
	{ NULL, 0, OPTION_FLAG, 0, NULL }
};

/* Is standard output a stream? */
static bool
streams(const void *to)
{
	const struct opts *o = to;

	return !o->quota && o->reference == NULL;
}

/* What the program is asked for. */
enum { WEIGH = 1, QUOTA = 2, TIMES = 4, REFERENCE = 8 };

static unsigned
mode_of(const struct opts *o)
{
	if (o->quota)
		return QUOTA;
	if (o->times != NULL)
		return TIMES;
	return o->reference != NULL ? REFERENCE : WEIGH;
}

/* An option that is given, of another mode. */
static int
check_modes(const struct opts *o, struct diag *d)
{
	const struct given {
		const char *name;
		bool given;
		unsigned modes;
	} list[] = {
		{ "allow-zero", o->allow_zero, WEIGH | QUOTA },
		{ "bounds", o->bounded, WEIGH },
		{ "by", o->by != NULL, WEIGH },
		{ "cap", o->cap > 0, WEIGH },
		{ "collapse", o->collapse.n > 0, WEIGH | QUOTA },
		{ "floor", o->floor > 0, WEIGH },
		{ "format", o->format >= 0, WEIGH | QUOTA },
		{ "margin", o->margins.n > 0, REFERENCE },
		{ "method", o->method != METHOD_RAKE, WEIGH },
		{ "missing", o->missing_own, WEIGH },
		{ "name", o->name != NULL, WEIGH | TIMES },
		{ "report", o->report != NULL, WEIGH },
		{ "size", o->size > 0, QUOTA },
		{ "targets", o->targets != NULL, WEIGH | QUOTA },
		{ "targets-from", o->reference != NULL, REFERENCE },
		{ "threads", o->threads > 0, WEIGH },
		{ "times", o->times != NULL, TIMES },
		{ "tolerance", o->tolerance > 0, WEIGH },
		{ "total", o->total > 0, WEIGH },
		{ "trim", o->trim != TRIM_INSIDE, WEIGH },
		{ "weight", o->start != NULL, WEIGH | TIMES | REFERENCE },
	};
	static const char *const asked[] = { [WEIGH] = "weighting",
	    [QUOTA] = "--quota", [TIMES] = "--times",
	    [REFERENCE] = "--targets-from" };
	unsigned mode = mode_of(o);

	for (size_t i = 0; i < LENGTH(list); i++)
		if (list[i].given && !(list[i].modes & mode))
			return diag_set(d, "--%s does not go with %s",
			    list[i].name, asked[mode]);
	return 0;
}

static int
check_weighing(const struct opts *o, struct diag *d)
{
	if (o->method == METHOD_LOGIT && !o->bounded)
		return diag_set(d, "--method logit needs --bounds, like "
		    "--bounds 0.3,3");
	if (o->method == METHOD_LOGIT && (o->cap > 0 || o->floor > 0))
		return diag_set(d, "--method logit has --bounds; --cap and "
		    "--floor go with rake and linear");
	if (o->trim != TRIM_INSIDE && o->cap == 0 && o->floor == 0)
		return diag_set(d, "--trim needs --cap or --floor");
	if ((o->cap > 0 && o->cap <= 1) || o->floor >= 1)
		return diag_set(d, "found --%s %s, wanted a cap above 1 and a "
		    "floor below 1, in units of the mean weight",
		    o->floor >= 1 ? "floor" : "cap",
		    o->floor >= 1 ? "of 1 or more" : "of 1 or less");
	if (o->report != NULL && strcmp(o->report, "-") == 0)
		return diag_set(d, "--report wants a file; standard output has "
		    "the stream");
	if (o->report != NULL && (slice_ends(slice_of(o->report), ".html") ||
	    slice_ends(slice_of(o->report), ".xlsx")))
		return diag_set(d, "--report %s: kind-report makes it, of "
		    "--report weights.tidy", o->report);
	if (o->format >= 0 && o->report == NULL)
		return diag_set(d, "--format is that of --report");
	return 0;
}

/* What the program cannot do without. */
static int
check_needed(const struct opts *o, struct diag *d)
{
	if (o->reference != NULL && o->margins.n == 0)
		return diag_set(d, "--targets-from needs a --margin, like "
		    "--margin gender or --margin 'age:18-24,25+'");
	if (mode_of(o) & (TIMES | REFERENCE))
		return 0;
	if (o->targets == NULL)
		return diag_set(d, "wanted -t and a file of targets "
		    "(variable,category,target)");
	return strcmp(o->targets, "-") != 0 ? 0 : diag_set(d, "-t wants a "
	    "file; standard input has the survey");
}

/* What the report's name says, if nothing else does. */
static int
format_of(const char *path)
{
	const char *point = path == NULL ? NULL : strrchr(path, '.');
	int format = point == NULL ? -1 : choice_find(show_formats,
	    slice_of(point + 1));

	return format < 0 ? FORMAT_TEXT : format;
}

static int
check(const struct opts *o, struct diag *d)
{
	if (check_modes(o, d) < 0 || option_texts(&o->collapse, d) < 0 ||
	    option_texts(&o->margins, d) < 0 || option_text(o->name, d) < 0)
		return -1;
	return mode_of(o) == WEIGH ? check_weighing(o, d) : 0;
}

void
options_read(struct opts *o, const char *prog, int argc, char **argv)
{
	const struct option_table group = { rules, o };
	const struct option_program p = { prog, usage, &group, 1, streams };
	struct diag d;
	int first;

	*o = (struct opts){ .prog = prog, .format = -1 };
	first = option_read(&p, argc, argv, &d);
	if (first < 0)
		option_fail(&p, &d);
	if (check(o, &d) < 0)
		option_fail(&p, &d);
	if (first + 1 < argc || (first < argc && o->reference != NULL))
		option_usage(&p);
	if (check_needed(o, &d) < 0)
		option_fail(&p, &d);
	o->file = first < argc ? argv[first] : o->reference;
	if (o->name == NULL)
		o->name = "weight";
	if (o->format < 0)
		o->format = format_of(o->report);
}

void
options_clear(struct opts *o)
{
	list_clear(&o->collapse);
	list_clear(&o->margins);
}
