/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/xalloc.h"
#include "cli/cli.h"
#include "cli/option.h"
#include "tidy/publish.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "show/legend.h"
#include "show/agreement_sheet.h"
#include "show/items_sheet.h"
#include "show/show.h"
#include "show/style.h"
#include "show/topline_sheet.h"
#include "banner/banner_sheet.h"
#include "banner/summary_sheet.h"
#include "count/survey_options.h"
#include "count/survey_run.h"
#include "plan/planned.h"
#include "plan/planned_show.h"

/* A sheet: one table, or all tables of a row. */
struct part {
	const struct planned_row *row;
	size_t first, n;	/* of the tables */
	size_t summary;		/* of that number, if it is one */
};

struct shown {
	bool numbered;
	struct part *parts;
	size_t n;
};

static bool
is_summary(const struct tidy_table *t)
{
	return t->made.shown.summary.n > 0;
}

static struct sheet *
sheet_of(const struct part *part, const struct tidy_table *const *tables,
    const struct show_look *look)
{
	if (is_summary(tables[0]))
		return summary_sheet(&(struct bases){ tables, part->n },
		    part->summary, look);
	if (tables[0]->made.shown.items)
		return items_sheet_alone(&(struct legend){
		    .kind = LEGEND_FIGURES, .bases = { tables, part->n },
		    .look = look });
	if (part->row->set.agreement)
		return agreement_sheet(tables, part->n, look);
	return topline_sheet_fits(tables[0]) ?
	    topline_sheet(tables[0], look) : banner_sheet(tables[0], look);
}

/* A show_sheet_fn.  In csv brackets are negative numbers. */
static struct sheet *
make_sheet(const struct tidy *tidy, size_t i, const void *ctx)
{
	const struct shown *shown = ctx;
	const struct part *part = &shown->parts[i];
	const struct tidy_table **list = tidy_list(tidy);
	struct show_look look = part->row->look;
	struct sheet *s;

	look.margins = true;
	look.brackets = part->row->o->format != FORMAT_CSV;
	look.width = cli_width();
	look.number = shown->numbered ? i + 1 : 0;
	style_look(&look, &list[part->first]->made.shown);
	s = sheet_of(part, list + part->first, &look);
	free(list);
	return s;
}

static void
add_part(struct shown *s, const struct part *part)
{
	s->parts = xreallocarray(s->parts, s->n + 1, sizeof(*s->parts));
	s->parts[s->n++] = *part;
}

/* How many sheets show all tables of the row; 0 if each has its own. */
static size_t
common_sheets(const struct planned_row *row, const struct tidy *part)
{
	if (part->n == 0)
		return 0;
	if (is_summary(&part->tables[0]))
		return part->tables[0].made.shown.summary.n;
	return row->set.agreement || part->tables[0].made.shown.items;
}

static void
add_parts(struct shown *s, const struct planned_row *row,
    const struct tidy *part, size_t first)
{
	size_t common = common_sheets(row, part);

	for (size_t i = 0; i < common; i++)
		add_part(s, &(struct part){ row, first, part->n, i });
	for (size_t t = 0; common == 0 && t < part->n; t++)
		add_part(s, &(struct part){ row, first + t, 1, 0 });
}

/* Those of all rows; returns how many sheets they are. */
static size_t
add_all(struct shown *s, const struct planned *p, const struct tidy *tidy)
{
	size_t first = 0;

	for (size_t i = 0; i < p->n && first < tidy->n; i++) {
		const struct planned_row *row = &p->rows[i];
		const struct tidy part = { .tables = tidy->tables + first,
		    .n = row->set.n };

		add_parts(s, row, &part, first);
		first += row->set.n;
	}
	return s->n;
}

static int
make_row(struct planned *p, size_t i, const struct survey_run *run,
    struct diag *d)
{
	const struct planned_program *program = p->program;
	const char *wrong = NULL;
	int status = program->make(program->ctx, i, run, &wrong, d);

	return planned_checked(p, i, wrong, status, d);
}

/* Publishes a row's tables. */
static int
publish_row(struct planned *p, size_t i, const struct survey_run *run,
    struct tidy *tidy, struct diag *d)
{
	const struct planned_program *program = p->program;
	const struct planned_row *row = &p->rows[i];
	size_t first = tidy->n;
	struct tidy part;
	int status = 0;

	program->finish(program->ctx, i, run);
	for (size_t t = 0; t < row->set.n; t++) {
		publish(&row->set, t, tidy);
		table_forget(row->set.tables[t]);
	}
	part = (struct tidy){ .tables = tidy->tables + first,
	    .n = row->set.n };
	for (size_t t = 0; planned_has_plan(p) && t < part.n; t++)
		part.tables[t].made.part = i + 1;
	if (program->choose != NULL)
		status = program->choose(program->ctx, i, &part, d);
	return planned_checked(p, i, NULL, status, d);
}

static bool
several_weights(const struct planned *p)
{
	for (size_t i = 1; i < p->n; i++)
		if (!option_same(p->rows[i].o->weight, p->rows[0].o->weight))
			return true;
	return false;
}

/* Tables say which weight they have, if there are several. */
static void
name_weights(const struct planned *p, struct tidy *tidy)
{
	size_t table = 0;

	for (size_t i = 0; several_weights(p) && i < p->n; i++) {
		struct buf name;
		struct slice s;

		buf_init(&name);
		made_weight_of(p->rows[i].o->weight, &name);
		s = (struct slice){ arena_string(&tidy->arena,
		    buf_all(&name)), name.len };
		buf_clear(&name);
		for (size_t t = 0; t < p->rows[i].set.n; t++)
			tidy->tables[table++].made.weight = s;
	}
}

int
planned_show_publish(struct planned *p, const struct survey_run *run,
    struct tidy *tidy, struct diag *d)
{
	*tidy = (struct tidy){ .n = 0 };
	for (size_t i = 0; i < p->n; i++)
		if (make_row(p, i, run, d) < 0 ||
		    publish_row(p, i, run, tidy, d) < 0)
			return -1;
	for (size_t i = 0; i < tidy->n; i++)
		tidy->tables[i].made.tables = tidy->n;
	if (planned_end(p, d) < 0)
		return -1;
	name_weights(p, tidy);
	return p->program->add == NULL ? 0 :
	    p->program->add(p->program->ctx, tidy, d);
}

static void
show(const struct planned *p, const struct tidy *tidy, struct buf *out)
{
	struct shown shown = { planned_has_plan(p), NULL, 0 };
	const struct show_sheets sheets = { add_all(&shown, p, tidy),
	    make_sheet, &shown, cli_width() };

	show_tables(tidy, p->program->command->format, &sheets, out);
	free(shown.parts);
}

int
planned_show(struct planned *p, const struct survey_run *run, struct diag *d)
{
	struct tidy tidy;
	struct buf out;
	int status;

	buf_init(&out);
	status = planned_show_publish(p, run, &tidy, d);
	if (status == 0) {
		show(p, &tidy, &out);
		status = survey_run_write(run, planned_has_plan(p) ? NULL :
		    &p->rows[0].survey, &out, d);
	}
	tidy_clear(&tidy);
	buf_clear(&out);
	return status;
}
