/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "kind-report/grid/codes.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/letter_cells.h"

/* Letters and the mark for the rest have a blank between them: "bC T+". */
static struct slice
part_of(struct slice sig, bool rest)
{
	struct slice part;

	while (slice_part(&sig, ' ', &part)) {
		bool is_rest = part.n == 2 &&
		    (part.p[1] == '+' || part.p[1] == '-');

		if (is_rest == rest)
			return part;
	}
	return slice_of("");
}

/* Why the cell has no mark. */
static unsigned
code_of(const struct tidy_table *t, size_t row, size_t column)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);
	enum table_kind kind = t->rows[row].kind;
	const struct tidy_base *base = table_is_share(kind) ?
	    &t->columns[column].base : &cell->base;
	uint64_t least = t->made.look.tests.minimum;

	if (!table_is_compared(kind))
		return TABLE_NO_COLUMN;
	if (!cell->figure.known)
		return cell->status;
	if (!base->unweighted.known || base->unweighted.n == 0 ||
	    base->unweighted.n < least)
		return TABLE_NO_FIGURE;
	return CODES_NS;
}

/* " (1%)": capital letters are of the stricter level. */
static void
put_level(const struct tidy_table *t, char letter, struct buf *out)
{
	const struct table_tests *tests = &t->made.look.tests;
	size_t i = isupper((unsigned char)letter) ? tests->nlevels - 1 : 0;

	buf_puts(out, " (");
	fmt_level(out, tests->levels[i]);
	buf_puts(out, "%)");
}

static void
put_column(const struct tidy_table *t, struct slice letters, struct buf *out)
{
	buf_puts(out, out->len > 0 ? ", " : "");
	for (size_t i = 0; i < letters.n; i++)
		buf_putc(out, (char)toupper((unsigned char)letters.p[i]));
	put_level(t, letters.p[0], out);
}

static void
put_columns(const struct tidy_table *t, size_t column, struct slice sig,
    struct buf *out)
{
	struct slice part;

	if (!tidy_has_commas(t, column))
		for (size_t i = 0; i < sig.n; i++)
			put_column(t, (struct slice){ sig.p + i, 1 }, out);
	else
		while (slice_part(&sig, ',', &part))
			if (part.n > 0)
				put_column(t, part, out);
}

/*
 * It was tested and has no mark.  A column may be significantly lower than
 * another one, whose letters say so: it is higher than no column, which is not
 * [ns].
 */
static void
put_nothing(struct grid *g, bool rest)
{
	if (rest)
		grid_code(g, CODES_NS);
	else
		grid_text(g, slice_of("no column"));
}

void
letter_cells_put(struct grid *g, const struct tidy_table *t, size_t row,
    size_t column, bool rest)
{
	struct slice sig = part_of(tidy_at(t, row, column)->sig, rest);
	struct buf b;

	if (sig.n == 0) {
		unsigned code = code_of(t, row, column);

		if (code == CODES_NS)
			put_nothing(g, rest);
		else
			grid_code(g, code);
		return;
	}
	buf_init(&b);
	if (rest) {
		buf_puts(&b, sig.p[1] == '+' ? "higher" : "lower");
		put_level(t, sig.p[0], &b);
	} else {
		put_columns(t, column, sig, &b);
	}
	grid_text(g, buf_all(&b));
	buf_clear(&b);
}
