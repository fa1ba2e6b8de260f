/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Drafts are compared with the text of the codebook that a person would write
 * down for the data.
 */
#ifndef DRAFTED_H
#define DRAFTED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "codebook/codebook.h"
#include "codebook/codebook_write.h"
#include "kind-read/head/facts.h"
#include "kind-read/infer/infer.h"

#include "close.h"
#include "random.h"

#define HEADER "name,type,title,value,label,missing,role,group,score\n"

#define MOST_COLUMNS 16
#define MOST_ROWS 4000

/* Data written as lines of fields with commas between them. */
struct data {
	struct slice fields[MOST_ROWS][MOST_COLUMNS];
	size_t ncolumns;
	size_t nrows;
};

static inline size_t
split(const char *line, size_t n, struct slice *fields)
{
	size_t count = 0, from = 0;

	for (size_t i = 0; i <= n; i++) {
		if (i < n && line[i] != ',')
			continue;
		fields[count++] = (struct slice){ line + from, i - from };
		from = i + 1;
	}
	return count;
}

/* Takes the header off into a codebook without types. */
static inline struct codebook *
start(const char *text, struct data *data)
{
	struct codebook *cb = codebook_new();
	struct slice names[MOST_COLUMNS];
	size_t n = strcspn(text, "\n");

	data->ncolumns = split(text, n, names);
	for (size_t i = 0; i < data->ncolumns; i++)
		codebook_add(cb, names[i]);
	data->nrows = 0;
	for (text += n + 1; *text != '\0'; text += n + 1) {
		n = strcspn(text, "\n");
		split(text, n, data->fields[data->nrows++]);
	}
	return cb;
}

static inline void
finish(struct infer *inf)
{
	struct facts facts = { .n = 0 };

	infer_finish(inf, &facts);
	facts_clear(&facts);
}

static inline struct infer *
infer(struct codebook *cb, const struct data *data)
{
	struct infer *inf = infer_new(cb, data->ncolumns);

	for (size_t i = 0; i < data->nrows; i++)
		infer_add(inf, data->fields[i]);
	finish(inf);
	return inf;
}

static inline void
assert_book(const struct codebook *cb, const char *wanted)
{
	struct buf out = { NULL, 0, 0 };

	codebook_write(cb, &out);
	assert_string_equal(out.p + strlen(HEADER), wanted);
	buf_clear(&out);
}

static inline void
shuffle(struct data *data, uint64_t *seed)
{
	struct slice row[MOST_COLUMNS];

	for (size_t i = data->nrows; i > 1; i--) {
		size_t k = random_below(seed, (unsigned)i);

		memcpy(row, data->fields[i - 1], sizeof(row));
		memcpy(data->fields[i - 1], data->fields[k], sizeof(row));
		memcpy(data->fields[k], row, sizeof(row));
	}
}

/* In whatever order the respondents come, this is the draft. */
static inline void
assert_draft(const char *text, const char *wanted)
{
	static struct data data;
	uint64_t seed = 5;

	for (int round = 0; round < 5; round++) {
		struct codebook *cb = start(text, &data);
		struct infer *inf;

		if (round > 0)
			shuffle(&data, &seed);
		inf = infer(cb, &data);
		assert_book(cb, wanted);
		infer_free(inf);
		codebook_free(cb);
	}
}

#endif
