/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A condition, a newline, and the fields of a record with | between them;
 * without a codebook and with one.  Whatever the condition says, "not" turns it
 * round, and it can be said in English.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/slice.h"
#include "base/diag.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "ask/cond.h"
#include "ask/cond_words.h"

#include "replay.h"

#define COLUMNS 4
#define LONGEST 65536

static void
add_answer(struct codebook *cb, struct codebook_variable *v,
    const char *value, const char *label, enum codebook_missing missing)
{
	struct codebook_answer *a = codebook_add_answer(cb, v,
	    slice_of(value));

	a->label = slice_of(label);
	a->missing = missing;
}

/* One for the columns below; in b codes and labels overlap. */
static struct codebook *
make_book(void)
{
	static const char *const names[] = { "a", "b", "q_1", "q_2" };
	struct codebook *cb = codebook_new();

	codebook_add_text(cb, &cb->tokens, slice_of(" "));
	for (size_t i = 0; i < COLUMNS; i++) {
		struct codebook_variable *v = codebook_add(cb,
		    slice_of(names[i]));

		v->type = i < 2 ? CODEBOOK_SINGLE : CODEBOOK_FLAG;
		v->group = slice_of(i < 2 ? "" : "q");
		v->title = slice_of(i < 3 ? "Yes" : "");
		if (i == 3)
			continue;
		add_answer(cb, v, "1", "Yes", CODEBOOK_ANSWERED);
		add_answer(cb, v, "2", i == 1 ? "1" : "No", CODEBOOK_DK);
		add_answer(cb, v, "-9", "Refused", CODEBOOK_REFUSED);
		codebook_add_text(cb, &v->tokens, slice_of("x"));
	}
	for (size_t i = 0; i < cb->n; i++)
		codebook_index(&cb->variables[i]);
	return cb;
}

static struct cond *
parse(const char *text, const struct codebook *cb)
{
	static const struct slice names[COLUMNS] = { { "a", 1 }, { "b", 1 },
	    { "q_1", 3 }, { "q_2", 3 } };
	const struct columns cols = { "fuzz", names, COLUMNS };
	struct diag d = { "" };
	struct cond *c = cond_parse(text, &cols, cb, &d);

	check((c == NULL) == (d.text[0] != '\0'));
	for (size_t i = 0; c != NULL && i < cond_ncolumns(c); i++)
		cond_bind(c, i, cond_column(c, i));
	return c;
}

/* Whatever it is, it has words. */
static void
check_words(const struct cond *c, const struct codebook *cb)
{
	struct buf words;

	buf_init(&words);
	cond_words_put(c, cb, &words);
	check(slice_begins(buf_all(&words), "with ") ||
	    slice_begins(buf_all(&words), "without "));
	buf_clear(&words);
}

static enum cond_result
evaluate(const char *text, const struct codebook *cb,
    const struct slice *fields)
{
	struct cond *c = parse(text, cb);
	struct diag d = { "" };
	enum cond_result r;

	if (c == NULL)
		return COND_ERROR;
	r = cond_eval(c, fields, &d);
	check((r == COND_ERROR) == (d.text[0] != '\0'));
	for (size_t i = 0; cond_unseen(c, i) != NULL; i++)
		check(cond_unseen(c, i)[0] != '\0');
	check_words(c, cb);
	cond_free(c);
	return r;
}

static void
split(const char *record, struct slice *fields)
{
	for (size_t i = 0; i < COLUMNS; i++) {
		fields[i] = (struct slice){ record, strcspn(record, "|") };
		record += fields[i].n;
		record += *record == '|';
	}
}

static void
check_not(const char *text, const struct codebook *cb,
    const struct slice *fields)
{
	static char negated[LONGEST + 8];
	enum cond_result r, turned;

	snprintf(negated, sizeof(negated), "not (%s)", text);
	r = evaluate(text, cb, fields);
	turned = evaluate(negated, cb, fields);
	if (r != COND_ERROR && turned != COND_ERROR)
		check(r == COND_UNKNOWN ? turned == r :
		    (r == COND_TRUE) == (turned == COND_FALSE));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char text[LONGEST];
	static struct codebook *cb;
	struct slice fields[COLUMNS];
	char *record;

	if (size >= LONGEST)
		return 0;
	memcpy(text, data, size);
	text[size] = '\0';
	record = strrchr(text, '\n');
	/* Repeated counts take regcomp(3) for ever; that is not our fault. */
	if (record == NULL || (strchr(text, '~') != NULL &&
	    strpbrk(text, "{*+?") != NULL))
		return 0;
	*record++ = '\0';
	split(record, fields);
	if (cb == NULL)
		cb = make_book();
	check_not(text, NULL, fields);
	check_not(text, cb, fields);
	return 0;
}
