/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/fingerprint.h"
#include "cli/option.h"
#include "partial/partial.h"
#include "parts/parts_lines.h"
#include "parts/parts_options.h"
#include "parts/parts_said.h"

#define VERSION "1"
#define RECORDS "records"

static void
put_records(const struct fingerprint *records, struct partial *to)
{
	struct partial_line line = { .key = slice_of(RECORDS), .n = 2,
	    .numbers = { whole_of(0, records->records), whole_of(0,
	    (fixed_uint)records->high << 64 | records->low) }, .moduli = 2 };
	struct diag d;

	partial_add(to, &line, &d);
}

void
parts_said_put(const struct parts_said *said, struct partial *to)
{
	const uint64_t n = said->records->records;
	struct buf key;

	buf_init(&key);
	buf_printf(&key, PARTS_FORMAT VERSION " %s", said->prog);
	parts_lines_add(to, &key, n);
	key.len = 0;
	buf_puts(&key, PARTS_NAMES);
	partial_put_text(&key, said->names);
	parts_lines_add(to, &key, n);
	buf_clear(&key);
	for (size_t i = 0; i < said->given->n; i++)
		if (!parts_options_silent(said->given->list[i].rule->name))
			parts_lines_put_option(said->given, i, to, n);
	put_records(said->records, to);
}

int
parts_said_format(const struct partial *p, const char *prog, struct diag *d)
{
	const struct partial_line *line = partial_nth(p, partial_first(p,
	    slice_of(PARTS_FORMAT)));
	struct slice rest, version;

	if (partial_nth(p, 0) == NULL)
		return diag_set(d, "is empty, wanted a part of %s", prog);
	if (line == NULL || !slice_begins(line->key, PARTS_FORMAT))
		return diag_set(d, "is no part: it has no line \"" PARTS_FORMAT
		    "...\"");
	rest = slice_behind(line->key, strlen(PARTS_FORMAT));
	slice_part(&rest, ' ', &version);
	if (!slice_is(version, VERSION))
		return diag_set(d, "is a part of version %.*s, and %s reads "
		    "version " VERSION, (int)version.n, version.p, prog);
	return slice_is(rest, prog) ? 0 : diag_set(d, "is a part that %.*s "
	    "wrote, and %s cannot read it", (int)rest.n, rest.p, prog);
}

static int
read_records(const struct partial *p, struct fingerprint *records,
    struct diag *d)
{
	const struct partial_line *line = partial_find(p, slice_of(RECORDS));
	const struct whole *n;
	fixed_uint sum;

	*records = (struct fingerprint){ 0, 0, 0 };
	if (line == NULL)
		return 0;
	n = &line->numbers[0];
	if (line->n != 2 || line->moduli != 2)
		return diag_set(d, "\"" RECORDS "\": wanted a number and a "
		    "fingerprint");
	if (!whole_same(n, &(struct whole){ { n->limb[0] } }))
		return diag_set(d, "\"" RECORDS "\": less than none: more was "
		    "taken away than was in there");
	sum = whole_low(&line->numbers[1]);
	*records = (struct fingerprint){ n->limb[0], (uint64_t)(sum >> 64),
	    (uint64_t)sum };
	return 0;
}

int
parts_said_check(const struct partial *p, struct fingerprint *records,
    struct diag *d)
{
	const struct partial_line *line;

	if (read_records(p, records, d) < 0)
		return -1;
	for (size_t i = partial_first(p, slice_of("#"));
	    (line = partial_nth(p, i)) != NULL &&
	    slice_begins(line->key, "#"); i++) {
		struct whole n = whole_of(0, records->records);

		if (slice_begins(line->key, PARTS_NAMED))
			continue;
		if (line->n != 1 || line->moduli != 0 ||
		    !whole_same(&line->numbers[0], &n))
			return diag_set(d, "\"%.*s\" is not of all records: "
			    "parts that are counted in different ways do not "
			    "add", (int)line->key.n, line->key.p);
	}
	return 0;
}

void
parts_said_names(const struct partial *p, struct buf *csv)
{
	const struct partial_line *line = partial_nth(p, partial_first(p,
	    slice_of(PARTS_NAMES)));

	if (line != NULL && slice_begins(line->key, PARTS_NAMES))
		partial_get_text(csv, slice_behind(line->key, strlen(PARTS_NAMES)));
	buf_putc(csv, '\n');
}
