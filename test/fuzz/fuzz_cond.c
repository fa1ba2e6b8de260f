/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A condition, a newline, and the fields of a record with | between them.
 * Whatever the condition says, "not" turns it round.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "slice.h"
#include "diag.h"
#include "column.h"
#include "cond.h"

#include "replay.h"

#define COLUMNS 4
#define LONGEST 65536


static struct cond *
parse(const char *text)
{
	static const struct slice names[COLUMNS] = { { "a", 1 }, { "b", 1 },
	    { "q_1", 3 }, { "q_2", 3 } };
	const struct columns cols = { "fuzz", names, COLUMNS };
	struct diag d = { "" };
	struct cond *c = cond_parse(text, &cols, &d);

	check((c == NULL) == (d.text[0] != '\0'));
	for (size_t i = 0; c != NULL && i < cond_ncolumns(c); i++)
		cond_bind(c, i, cond_column(c, i));
	return c;
}

static enum cond_result
evaluate(const char *text, const struct slice *fields)
{
	struct cond *c = parse(text);
	struct diag d = { "" };
	enum cond_result r;

	if (c == NULL)
		return COND_ERROR;
	r = cond_eval(c, fields, &d);
	check((r == COND_ERROR) == (d.text[0] != '\0'));
	for (size_t i = 0; cond_unseen(c, i) != NULL; i++)
		check(cond_unseen(c, i)[0] != '\0');
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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char text[LONGEST], negated[LONGEST + 8];
	struct slice fields[COLUMNS];
	enum cond_result r, turned;
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
	snprintf(negated, sizeof(negated), "not (%s)", text);
	r = evaluate(text, fields);
	turned = evaluate(negated, fields);
	if (r != COND_ERROR && turned != COND_ERROR)
		check(r == COND_UNKNOWN ? turned == r :
		    (r == COND_TRUE) == (turned == COND_FALSE));
	return 0;
}
