/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/watch.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "base/fmt.h"
#include "kind-read/head/facts.h"
#include "kind-read/head/tokens.h"
#include "kind-read/csv/rows.h"
#include "stream/names.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/savdict.h"
#include "kind-read/stat/savnames.h"
#include "kind-read/stat/savmend.h"
#include "kind-read/stat/savcount.h"
#include "kind-read/stat/statcharset.h"
#include "kind-read/stat/statmeta.h"
#include "kind-read/stat/statread.h"
#include "kind-read/stat/statsets.h"
#include "kind-read/stat/statfacts.h"
#include "kind-read/stat/statfile.h"

/* A file that repeats a list of labels for each of its variables can describe
 * far more than it holds; no survey has so many. */
#define ANSWERS_MOST 4000000

struct statfile {
	struct statfile_options opt;
	struct statio *io;
	struct statmeta meta;
	struct savdict dict;	/* of .sav and .zsav */
	struct savnames shortnames;
	struct statsets sets;
	struct tokens tokens;
	struct names names;
	struct codebook *codebook;
	uint64_t count;		/* of respondents given out */
	uint64_t blanks;	/* answers with those of base/blank.h */
	struct slice *fields;	/* of one ... */
	size_t next;		/* ... and how many of them there are */
	struct arena row;	/* their texts */
	row_fn *fn;
	void *ctx;
};

static bool
has_dict(const struct statfile *f)
{
	return f->meta.kind == STATDETECT_SAV ||
	    f->meta.kind == STATDETECT_ZSAV;
}

static int
read_dict(struct statfile *f, struct diag *d)
{
	struct diag why;

	if (savdict_read(&f->dict, f->io, &why) < 0 ||
	    savmend(&f->dict, f->io, &why) < 0 ||
	    savnames_init(&f->shortnames, &f->dict, &why) < 0)
		return diag_at(d, f->opt.name, 0, "%s", why.text);
	return 0;
}

static int
check_size(const struct statfile *f, struct diag *d)
{
	uint64_t n = 0;

	for (size_t i = 0; i < f->meta.n; i++) {
		const struct statlabels *labels = statmeta_labels(&f->meta,
		    &f->meta.vars[i]);

		n += labels != NULL ? labels->n : 0;
	}
	if (n <= ANSWERS_MOST)
		return 0;
	return diag_at(d, f->opt.name, 0, "the file describes %" PRIu64
	    " labels, which is not believable", n);
}

static void
define(struct statfile *f)
{
	struct statmeta *m = &f->meta;

	f->names.n = m->n;
	f->names.name = xcalloc(m->n, sizeof(*f->names.name));
	f->fields = xcalloc(m->n, sizeof(*f->fields));
	for (size_t i = 0; i < m->n; i++) {
		f->names.name[i] = m->vars[i].name;
		m->vars[i].keep_missing = f->opt.keep_missing;
		m->vars[i].tokens = &f->tokens;
		statvar_define(&m->vars[i], statmeta_labels(m, &m->vars[i]),
		    f->opt.codes, f->codebook);
		if (i == m->weight)
			codebook_find(f->codebook, m->vars[i].name)->role =
			    CODEBOOK_WEIGHT;
	}
	statsets_define(&f->sets, f->codebook);
}

static int
open_text(struct statfile *f, struct diag *d)
{
	const struct statcharset file = { f->opt.name, f->meta.kind,
	    f->meta.release, has_dict(f) ? &f->dict : NULL };

	f->meta.text.repair = f->opt.repair;
	return statcharset_open(&file, f->opt.encoding, &f->meta.text, d);
}

static int
start(struct statfile *f, int fd, struct diag *d)
{
	struct diag why;
	char bytes[512];
	struct slice begin = { bytes, 0 };
	ssize_t n;

	f->io = f->meta.io = statio_open(fd, &why);
	if (f->io == NULL)
		return diag_at(d, f->opt.name, 0, "%s", why.text);
	n = statio_read(f->io, bytes, sizeof(bytes));
	if (n < 0)
		return diag_at(d, f->opt.name, 0, "%s",
		    strerror(statio_errno(f->io)));
	begin.n = (size_t)n;
	f->meta.kind = statdetect(begin);
	f->meta.release = statdetect_release(begin);
	f->meta.swap = begin.n > 1 && begin.p[1] == 1;
	if (f->meta.kind == STATDETECT_NONE)
		return diag_at(d, f->opt.name, 0, "this is no file of SPSS or "
		    "Stata");
	if ((has_dict(f) && read_dict(f, d) < 0) ||
	    open_text(f, d) < 0 || statmeta_read(&f->meta, d) < 0 ||
	    (has_dict(f) && statsets_read(&f->sets, &f->shortnames, &f->meta,
	    d) < 0) || check_size(f, d) < 0)
		return -1;
	define(f);
	return 0;
}

struct statfile *
statfile_open(int fd, const struct statfile_options *opt, struct diag *d)
{
	struct statfile *f = xcalloc(1, sizeof(*f));

	f->opt = *opt;
	f->meta.name = opt->name;
	f->codebook = codebook_new();
	tokens_init(&f->tokens, opt->missing, opt->nmissing);
	if (start(f, fd, d) < 0) {
		statfile_close(f);
		return NULL;
	}
	return f;
}

void
statfile_close(struct statfile *f)
{
	if (f == NULL)
		return;
	codebook_free(f->codebook);
	tokens_clear(&f->tokens);
	names_clear(&f->names);
	statsets_clear(&f->sets);
	savnames_clear(&f->shortnames);
	savdict_clear(&f->dict);
	statmeta_clear(&f->meta);
	stattext_clear(&f->meta.text);
	statio_close(f->io);
	arena_clear(&f->row);
	free(f->fields);
	free(f);
}

const struct names *
statfile_names(const struct statfile *f)
{
	return &f->names;
}

struct codebook *
statfile_codebook(struct statfile *f)
{
	return f->codebook;
}

uint64_t
statfile_count(const struct statfile *f)
{
	return f->count;
}

bool
statfile_met(const struct statfile *f, size_t i)
{
	return f->tokens.met[i];
}

const char *
statfile_format(const struct statfile *f)
{
	return statdetect_name(f->meta.kind);
}

static int
finish_row(struct statfile *f, struct diag *d)
{
	struct row row = { { "", 0 }, f->names.n, f->fields };
	int status;

	f->next = 0;
	f->count++;
	status = f->fn(f->ctx, &row, d);
	arena_clear(&f->row);
	return status;
}

static int
take_value(void *ctx, size_t column, const struct statvalue *value,
    struct diag *d)
{
	struct statfile *f = ctx;
	struct statvalue line = *value;
	struct statvar *v;
	size_t undated;

	if (column != f->next || column >= f->names.n)
		return diag_at(d, f->opt.name, 0, "the file is damaged at "
		    "respondent %" PRIu64, f->count + 1);
	v = &f->meta.vars[column];
	if (line.kind == STATVALUE_TEXT)
		line.text = statvalue_line(line.text, &f->row, &f->blanks);
	undated = v->undated;
	f->fields[column] = statvar_field(v, &line, &f->row);
	if (v->undated > undated)
		statmeta_found(&f->meta.undated, f->count, column);
	if (++f->next < f->names.n)
		return 0;
	return finish_row(f, d);
}

static int
cut_off(const struct statfile *f, int64_t n, struct diag *d)
{
	struct buf b = { NULL, 0, 0 };

	fmt_count(&b, (uint64_t)n);
	buf_printf(&b, " respondent%s, its header promises ",
	    n == 1 ? "" : "s");
	fmt_count(&b, (uint64_t)f->meta.promised);
	diag_at(d, f->opt.name, 0, "has %s; the file is cut off", b.p);
	buf_clear(&b);
	return -1;
}

/* Did the reading end as it should, with all that the file holds? */
static int
check_end(const struct statfile *f, enum statread_end end, struct diag *d)
{
	int64_t promised = f->meta.promised, n = (int64_t)f->count;
	int64_t counted = f->meta.counted;

	if (end == STATREAD_STOPPED)
		return -1;
	/* Of what zlib packed the end of a block is missing, too. */
	if (end == STATREAD_DAMAGED && f->meta.kind == STATDETECT_ZSAV)
		return diag_at(d, f->opt.name, 0, "has fewer respondents than "
		    "its header promises; the file is cut off or damaged");
	if (promised >= 0 && n < promised)
		return cut_off(f, n, d);
	if (end == STATREAD_DAMAGED)
		return -1;
	if (f->next > 0)
		return diag_at(d, f->opt.name, 0, "the file is cut off in the "
		    "middle of respondent %" PRIu64, f->count + 1);
	if (counted >= 0 && counted != n)
		return diag_at(d, f->opt.name, 0, "its header promises %"
		    PRId64 " respondents, but it holds %" PRId64, promised,
		    counted);
	return 0;
}

/* Only .sav does not say itself where its data end. */
static int
count_ahead(struct statfile *f, struct diag *d)
{
	struct statmeta *m = &f->meta;
	int64_t n;
	bool cut;

	m->counted = -1;
	if (m->kind != STATDETECT_SAV)
		return 0;
	n = savcount(&f->dict, f->io, &cut);
	if (n < m->promised)
		return cut_off(f, n, d);
	if (cut && m->promised < 0)
		return diag_at(d, f->opt.name, 0, "the file is cut off in the "
		    "middle of respondent %" PRId64, n + 1);
	if (!cut)
		m->counted = n;
	return 0;
}

int
statfile_each(struct statfile *f, row_fn *fn, void *ctx, struct diag *d)
{
	enum statread_end end;

	f->fn = fn;
	f->ctx = ctx;
	f->count = f->next = 0;
	if (count_ahead(f, d) < 0)
		return -1;
	statio_watch(f->io, f->opt.watch, &f->count);
	end = statread(&f->meta, take_value, f, d);
	statio_watch(f->io, NULL, NULL);
	watch_end(f->opt.watch);
	arena_clear(&f->row);
	if (check_end(f, end, d) < 0)
		return -1;
	for (size_t i = 0; i < f->meta.n; i++)
		statvar_finish(&f->meta.vars[i], f->codebook);
	return 0;
}

void
statfile_facts(const struct statfile *f, struct facts *facts)
{
	statfacts(&f->meta, &f->sets, f->opt.keep_missing, f->blanks, facts);
}
