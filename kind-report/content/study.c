/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "base/datetime.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "kind-report/content/study.h"

static const struct {
	const char *key;
	const char *label;
} keys[STUDY_KEYS] = {
	{ "title", "Title" },
	{ "finding", "Main finding" },
	{ "notice", "Notice" },
	{ "corrected", "Corrected" },
	{ "client", "Commissioned by" },
	{ "supplier", "Conducted by" },
	{ "funding", "Paid for by" },
	{ "fieldwork", "Dates of fieldwork" },
	{ "mode", "How people were asked" },
	{ "universe", "Who is represented" },
	{ "area", "Area" },
	{ "strategy", "Strategy of data collection" },
	{ "sampling", "How the sample was drawn" },
	{ "weighting", "Weighting" },
	{ "ai", "Use of artificial intelligence" },
	{ "synthetic", "Synthetic data" },
	{ "oversight", "Oversight by people" },
	{ "precision", "Precision" },
	{ "processing", "Processing and checks of the data" },
	{ "limitations", "Limitations" },
	{ "language", "Language" },
	{ "contact", "Contact" },
	{ "tables", "Full tables" },
	{ "date", "Date of publication" },
	{ "vote-intention", "Vote intention" },
};

struct reader {
	struct study *study;
	const char *name;
	uint64_t line;
	uint64_t began;		/* where the value that may go on did, */
	enum study_key key;	/* its key or STUDY_KEYS, */
	struct buf value;	/* and it so far; empty before the first */
};

const char *
study_key(enum study_key key)
{
	return keys[key].key;
}

const char *
study_label(enum study_key key)
{
	return keys[key].label;
}

const char *
study_name(const struct study *s)
{
	return s->name != NULL ? s->name : "study file";
}

static bool
begins(struct slice value, const char *word)
{
	size_t n = strlen(word);

	return slice_begins(value, word) && (value.n == n ||
	    strchr(" ,.;:", value.p[n]) != NULL);
}

bool
study_says(const struct study *s, enum study_key key, const char *word)
{
	return begins(s->values[key], word);
}

void
study_clear(struct study *s)
{
	arena_clear(&s->arena);
	*s = (struct study){ .vote = false };
}

static int
wrong_key(const struct reader *r, struct slice name, struct diag *d)
{
	struct slice names[STUDY_KEYS];
	struct columns all = { r->name, names, STUDY_KEYS };
	size_t nearest;

	for (size_t i = 0; i < STUDY_KEYS; i++)
		names[i] = slice_of(keys[i].key);
	nearest = column_nearest(&all, name);
	if (nearest == COLUMN_NONE)
		return diag_at(d, r->name, r->line, "\"%.*s\" is no key of a "
		    "study file", (int)name.n, name.p);
	return diag_at(d, r->name, r->line, "\"%.*s\" is no key of a study "
	    "file; did you mean \"%s\"?", (int)name.n, name.p,
	    keys[nearest].key);
}

static int
check_value(struct reader *r, struct slice value, struct diag *d)
{
	if (r->key == STUDY_DATE &&
	    (value.n != 10 || value.p[0] == '0' || value.p[4] != '-' ||
	    datetime_orders(value) != DATETIME_YMD))
		return diag_at(d, r->name, r->began, "date: found \"%.*s\", "
		    "wanted a day like 2020-04-28", (int)value.n, value.p);
	if (r->key == STUDY_SYNTHETIC) {
		r->study->synthetic = begins(value, "yes");
		if (!begins(value, "yes") && !begins(value, "no"))
			return diag_at(d, r->name, r->began, "synthetic: found "
			    "\"%.*s\", wanted yes or no, and what there is to "
			    "say about it", (int)value.n, value.p);
	}
	r->study->vote |= r->key == STUDY_VOTE && slice_is(value, "yes");
	if (r->key == STUDY_VOTE && !slice_is(value, "yes") &&
	    !slice_is(value, "no"))
		return diag_at(d, r->name, r->began, "vote-intention: found "
		    "\"%.*s\", wanted yes or no", (int)value.n, value.p);
	return 0;
}

/* The value before is complete. */
static int
end_value(struct reader *r, struct diag *d)
{
	struct slice value = slice_trim(buf_all(&r->value));

	if (r->key == STUDY_KEYS)
		return 0;
	if (value.n == 0)
		return diag_at(d, r->name, r->began, "%s: has no value",
		    keys[r->key].key);
	if (check_value(r, value, d) < 0)
		return -1;
	r->study->values[r->key] = (struct slice){
	    arena_string(&r->study->arena, value), value.n };
	r->value.len = 0;
	r->key = STUDY_KEYS;
	return 0;
}

static size_t
find_key(struct slice name)
{
	size_t i = 0;

	while (i < STUDY_KEYS && !slice_is(name, keys[i].key))
		i++;
	return i;
}

static int
begin_value(struct reader *r, struct slice line, struct diag *d)
{
	struct slice rest = line, name;
	size_t key;

	slice_part(&rest, ':', &name);
	name = slice_trim(name);
	if (rest.p == NULL)
		return diag_at(d, r->name, r->line, "found \"%.*s\", wanted "
		    "\"key: value\"", (int)line.n, line.p);
	key = find_key(name);
	if (key == STUDY_KEYS)
		return wrong_key(r, name, d);
	if (r->study->values[key].n > 0)
		return diag_at(d, r->name, r->line, "%s: is there twice",
		    keys[key].key);
	r->key = (enum study_key)key;
	r->began = r->line;
	buf_slice(&r->value, slice_trim(rest));
	return 0;
}

static bool
goes_on(struct slice line)
{
	return line.n > 0 && (line.p[0] == ' ' || line.p[0] == '\t');
}

static int
read_line(struct reader *r, struct slice line, struct diag *d)
{
	struct slice text = slice_trim(line);

	if (goes_on(line) && text.n > 0) {
		if (r->key == STUDY_KEYS)
			return diag_at(d, r->name, r->line, "begins with a "
			    "blank, and there is no value to go on with");
		buf_putc(&r->value, ' ');
		buf_slice(&r->value, text);
		return 0;
	}
	if (end_value(r, d) < 0)
		return -1;
	if (text.n == 0 || text.p[0] == '#')
		return 0;
	return begin_value(r, line, d);
}

int
study_read(struct slice text, const char *name, struct study *s,
    struct diag *d)
{
	struct reader r = { .study = s, .name = name, .key = STUDY_KEYS };
	int status = 0;

	s->name = name;
	if (utf8_invalid((const unsigned char *)text.p, text.n) < text.n)
		return diag_at(d, name, 0, "is not UTF-8");
	buf_init(&r.value);
	text = slice_skip_bom(text);
	while (status == 0 && text.n > 0) {
		struct slice line = slice_line(&text);

		if (slice_ends(line, "\r"))
			line.n--;
		r.line++;
		status = read_line(&r, line, d);
	}
	if (status == 0)
		status = end_value(&r, d);
	buf_clear(&r.value);
	return status;
}
