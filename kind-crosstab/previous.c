/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "tidy/tidy.h"
#include "tidy/tidy_read.h"
#include "tidy/weighting_table.h"
#include "wave/last_limits.h"
#include "wave/last_total.h"
#include "wave/repeats.h"
#include "wave/wave_meaning.h"
#include "wave/wave_words.h"
#include "wave/waves.h"
#include "kind-crosstab/options.h"
#include "kind-crosstab/previous.h"

/* Tables of a weighting are no tables of questions. */
static void
drop_weightings(struct tidy *last)
{
	for (size_t i = 0; i < last->n;)
		if (weighting_table_is(&last->tables[i]))
			tidy_remove(last, i);
		else
			i++;
}

static int
read_file(struct tidy *last, const char *prog, const char *path,
    struct diag *d)
{
	struct cli_input input;
	struct csvin *in = cli_open(prog, path, &input, d);
	int status = in != NULL ? tidy_read(in, last, d) : -1;

	if (in != NULL)
		csvin_close(in);
	return status;
}

/* Lines of text as messages. */
static void
tell(const char *prog, const struct buf *lines)
{
	struct slice rest = buf_all(lines);

	while (rest.n > 0) {
		struct slice line = slice_line(&rest);

		cli_message(prog, "%.*s", (int)line.n, line.p);
	}
}

int
previous_read(struct tidy *last, const char *prog, const struct opts *o,
    struct diag *d)
{
	const char *inputs[] = { o->previous, o->survey.file, o->plan };
	struct buf notes;
	int status;

	*last = (struct tidy){ .n = 0 };
	if (o->previous == NULL)
		return o->previous_name == NULL ? 0 : diag_set(d,
		    "--previous-name names the column of --previous, which is "
		    "not given");
	if (cli_keep_once(inputs, o->plan != NULL ? 3 : 2, d) < 0 ||
	    cli_keep(o->previous, o->survey.output, d) < 0 ||
	    read_file(last, prog, o->previous, d) < 0)
		return -1;
	drop_weightings(last);
	buf_init(&notes);
	status = repeats_drop(last, &notes, d);
	if (status == 0)
		tell(prog, &notes);
	buf_clear(&notes);
	return status;
}

static int
none_of_several(const struct tidy_table *t, const char *file, struct diag *d)
{
	struct buf why;

	buf_init(&why);
	wave_words_several(&why);
	diag_set(d, "--previous %s: no table can be compared with one of the "
	    "last wave; \"%.*s\": %s", file, (int)t->question.n,
	    t->question.p, why.p);
	buf_clear(&why);
	return -1;
}

/* Why nothing can be compared: no question is there, or all mean something
 * else. */
static int
none_compared(const struct waves *w, const char *file, struct diag *d)
{
	const struct tidy *now = waves_now(w);

	for (size_t i = 0; i < now->n; i++) {
		const struct tidy_table *t = &now->tables[i];

		if (waves_of(w, t) == WAVES_BROKEN)
			return diag_set(d, "--previous %s: no table can be "
			    "compared with one of the last wave; \"%.*s\" had "
			    "another %s", file, (int)t->question.n,
			    t->question.p, wave_meaning_other(t,
			    waves_table(w, t)));
		if (waves_of(w, t) == WAVES_SEVERAL)
			return none_of_several(t, file, d);
		if (waves_of(w, t) == WAVES_SAME)
			return diag_set(d, "--previous %s: no figure can be "
			    "compared with one of the last wave; those of "
			    "\"%.*s\" are hidden, or of other rows", file,
			    (int)t->question.n, t->question.p);
	}
	return diag_set(d, "--previous %s: found no table of these questions, "
	    "such as \"%.*s\"", file, (int)now->tables[0].question.n,
	    now->tables[0].question.p);
}

static int
put(struct tidy *now, struct tidy *last, const char *prog,
    const struct opts *o, struct diag *d)
{
	struct waves *w;
	size_t hidden;
	int status = 0;

	hidden = last_limits_put(last, now);
	w = waves_new(now, last, o->changes);
	if (last_total_tables(w) == 0 && hidden == 0)
		status = none_compared(w, cli_name(o->previous), d);
	else if (last_total_is_this(w))
		cli_message(prog, "note: %s has the same figures and bases as "
		    "these tables; is it the last wave?",
		    cli_name(o->previous));
	if (status == 0)
		last_total_put(now, w, slice_of(o->previous_name != NULL ?
		    o->previous_name : "Previous"));
	waves_free(w);
	return status;
}

/* Tables that show no last wave have no part in its tests either. */
int
previous_put(struct tidy *now, const bool *without, struct tidy *last,
    const char *prog, const struct opts *o, struct diag *d)
{
	struct tidy shown = *now;
	int status = 0;

	if (o->previous == NULL)
		return 0;
	shown.tables = xcalloc(now->n, sizeof(*shown.tables));
	shown.n = 0;
	for (size_t i = 0; i < now->n; i++)
		if (!without[i])
			shown.tables[shown.n++] = now->tables[i];
	if (shown.n > 0)
		status = put(&shown, last, prog, o, d);
	shown.n = 0;
	for (size_t i = 0; i < now->n; i++)
		if (!without[i])
			now->tables[i] = shown.tables[shown.n++];
	now->arena = shown.arena;
	free(shown.tables);
	return status;
}
