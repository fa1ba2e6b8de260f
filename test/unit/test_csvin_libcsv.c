/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reader against libcsv: on every input that libcsv in strict mode and
 * RFC 4180 both accept, the two deliver the same fields; what libcsv refuses
 * we refuse; and what we alone refuse is one of the things below.
 *
 * libcsv differs by design in these ways, which are dealt with here:
 * - it leaves a byte-order mark in the first name: we take it off before;
 * - it trims blanks around fields without quotes, and allows them around
 *   those with quotes: it gets a function for blanks that knows none;
 * - it does not notice ragged records, NUL, what is not UTF-8, or a header
 *   whose end is missing: in each case we have to refuse;
 * - it takes a lone CR for a line end: we have to refuse, unless told any_eol;
 * - it skips blank lines: we have to refuse, where there is more than one
 *   column.  (In one column a blank line is a missing answer, and the fields
 *   are not compared.)
 */
#include <csv.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/length.h"
#include "base/buf.h"
#include "base/utf8.h"

#include "close.h"
#include "random.h"
#include "pieces.h"

static const char mark[] = "\357\273\277";	/* of the byte order */

/* One input, and how it is to be read. */
struct input {
	struct buf text;
	struct csvin_options opt;
	size_t piece;
};

/* What a reader delivers: each field with its length before it. */
struct result {
	struct buf text;
	bool refused;
	bool ragged;
	size_t width;		/* of the record being read */
	size_t columns;		/* of the first one */
	size_t records;
};

/* What happened to the inputs, and what was in those compared. */
struct count {
	unsigned compared, refused, skipped;
	unsigned quotes, doubled, breaks, crlf, marks, blanks, crossing;
};

static void
add_field(struct result *r, const char *p, size_t n)
{
	buf_printf(&r->text, "%zu:", n);
	buf_add(&r->text, p, n);
	r->width++;
}

static void
end_record(struct result *r)
{
	buf_putc(&r->text, '\n');
	if (r->columns == 0)
		r->columns = r->width;
	r->ragged |= r->width != r->columns;
	r->records++;
	r->width = 0;
}

static void
on_field(void *p, size_t n, void *result)
{
	add_field(result, p, n);
}

static void
on_record(int c, void *result)
{
	(void)c;
	end_record(result);
}

static int
no_blank(unsigned char c)
{
	(void)c;
	return 0;
}

static void
read_libcsv(struct result *r, struct slice s, unsigned char delim)
{
	struct csv_parser p;

	assert_int_equal(csv_init(&p, CSV_STRICT | CSV_STRICT_FINI), 0);
	csv_set_delim(&p, delim);
	csv_set_space_func(&p, no_blank);
	r->refused = csv_parse(&p, s.p, s.n, on_field, on_record, r) != s.n ||
	    csv_fini(&p, on_field, on_record, r) != 0;
	csv_free(&p);
}

static void
read_ours(struct result *r, struct input *input)
{
	struct pieces source = { input->text.p, input->text.len,
	    input->piece };
	struct csvin_options opt = input->opt;
	struct csvin *in;
	struct diag d;
	int got;

	opt.ctx = &source;
	in = csvin_open(&opt, &d);
	r->refused = in == NULL;
	if (in == NULL)
		return;
	for (size_t i = 0; i < csvin_ncolumns(in); i++) {
		csvin_want(in, i);
		add_field(r, csvin_column(in, i).p, csvin_column(in, i).n);
	}
	end_record(r);
	while ((got = csvin_next(in, &d)) > 0) {
		for (size_t i = 0; i < csvin_ncolumns(in); i++)
			add_field(r, csvin_field(in, i).p,
			    csvin_field(in, i).n);
		end_record(r);
	}
	r->refused = got < 0;
	csvin_close(in);
}

static struct slice
without_mark(const struct input *in)
{
	size_t n = strlen(mark);

	if (in->text.len < n || memcmp(in->text.p, mark, n) != 0)
		n = 0;
	return (struct slice){ in->text.p + n, in->text.len - n };
}

/* The line ends outside quotes. */
struct lines {
	bool blank;		/* nothing before one */
	bool lone;		/* a CR that ends no line */
	bool any;
};

static struct lines
look_at_lines(struct slice s, bool any_eol)
{
	struct lines found = { false, false, false };
	bool quoted = false, begin = true;

	for (size_t i = 0; i < s.n; i++) {
		bool cr = s.p[i] == '\r';
		bool pair = cr && i + 1 < s.n && s.p[i + 1] == '\n';

		quoted ^= s.p[i] == '"';
		if (quoted || !(cr || s.p[i] == '\n')) {
			begin = false;
			continue;
		}
		if (cr && !pair && !any_eol) {
			/* At the very end a LF is thought behind it. */
			found.lone |= i + 1 < s.n;
			found.blank |= begin;
			continue;
		}
		found.any = true;
		found.blank |= begin;
		i += pair;
		begin = true;
	}
	return found;
}

/* Is there something that libcsv lets pass and we must not? */
static bool
ours_must_refuse(struct slice s, const struct result *lib,
    const struct lines *lines)
{
	return lines->lone || !lines->any || lib->ragged ||
	    (lines->blank && lib->columns > 1) ||
	    memchr(s.p, '\0', s.n) != NULL ||
	    utf8_invalid((const unsigned char *)s.p, s.n) < s.n;
}

static void
disagree(const struct input *in, const struct result *lib,
    const struct result *ours, const char *what)
{
	print_error("%s; window %zu, pieces of %zu, any_eol %d, delim %c\n"
	    "--- libcsv\n%s--- kind\n%s--- input from the end backwards\n",
	    what, in->opt.window, in->piece, in->opt.any_eol, in->opt.delim,
	    lib->text.len > 0 ? lib->text.p : "",
	    ours->text.len > 0 ? ours->text.p : "");
	for (size_t i = in->text.len; i > 0 && in->text.len - i < 300; i--)
		print_error("%02x ", (unsigned char)in->text.p[i - 1]);
	fail();
}

static bool
has(struct slice s, const char *what)
{
	size_t n = strlen(what);

	for (size_t i = 0; i + n <= s.n; i++)
		if (memcmp(s.p + i, what, n) == 0)
			return true;
	return false;
}

static void
count_compared(struct count *c, const struct input *in)
{
	struct slice s = without_mark(in);

	c->compared++;
	c->crossing += in->text.len > in->opt.window;
	c->marks += s.n < in->text.len;
	if (s.n > 10000)
		s = (struct slice){ s.p + s.n - 200, 200 };
	c->quotes += has(s, "\"");
	c->doubled += has(s, "\"\"\"") || has(s, "a\"\"");
	c->breaks += has(s, "\"\n") || has(s, "a\n") || has(s, ",\n");
	c->crlf += has(s, "\r\n");
	c->blanks += has(s, ", ") || has(s, " ,");
}

static void
compare(struct input *in, struct count *c)
{
	struct result lib = { .columns = 0 }, ours = { .columns = 0 };
	struct slice s = without_mark(in);
	struct lines lines = look_at_lines(s, in->opt.any_eol);

	read_libcsv(&lib, s, in->opt.delim);
	read_ours(&ours, in);
	if (lib.refused || ours_must_refuse(s, &lib, &lines)) {
		c->refused++;
		if (!ours.refused)
			disagree(in, &lib, &ours, "we accept it");
	} else if (ours.refused) {
		disagree(in, &lib, &ours, "we refuse it");
	} else if (lines.blank) {
		c->skipped++;
	} else {
		if (!slice_eq(buf_all(&lib.text), buf_all(&ours.text)))
			disagree(in, &lib, &ours, "other fields");
		count_compared(c, in);
	}
	buf_clear(&lib.text);
	buf_clear(&ours.text);
}

/* A field; the delimiter and line breaks only in quotes. */
static void
put_field(struct buf *b, uint64_t *seed, char delim)
{
	static const char *const plain[] = { "", "", "a", "12.5", " a", "a ",
	    " ", "\t", "Don't know", "caf\303\251", "\360\237\230\200" };
	static const char *const quoted[] = { "", "a", " ", ",", ";", "\n",
	    "\r\n", "\r", "\"\"", "\"\"\"\"", "\342\202\254",
	    "Yes, \"\"both\"\"" };

	if (random_below(seed, 2) == 0) {
		buf_puts(b, plain[random_below(seed, 11)]);
		return;
	}
	buf_putc(b, '"');
	while (random_below(seed, 3) > 0)
		buf_puts(b, quoted[random_below(seed, 12)]);
	if (random_below(seed, 5) == 0)
		buf_putc(b, delim);
	buf_putc(b, '"');
}

static void
put_records(struct buf *b, uint64_t *seed, char delim, bool any_eol)
{
	static const char *const ends[] = { "\n", "\r\n", "\r" };
	const char *end = ends[random_below(seed, any_eol ? 3 : 2)];
	unsigned columns = 1 + random_below(seed, 5);
	unsigned records = 1 + random_below(seed, 6);

	for (unsigned r = 0; r < records; r++) {
		for (unsigned i = 0; i < columns; i++) {
			if (i > 0)
				buf_putc(b, delim);
			put_field(b, seed, delim);
		}
		if (random_below(seed, 50) == 0)
			buf_putc(b, delim);
		if (r + 1 < records || random_below(seed, 3) > 0)
			buf_puts(b, end);
	}
}

/* In a third of the inputs one byte is changed. */
static void
change(struct buf *b, uint64_t *seed)
{
	static const char bytes[] = { '"', ',', '\n', '\r', ' ', 'a', ';', 0,
	    '\200', '\303' };

	if (random_below(seed, 3) == 0 && b->len > 0)
		b->p[random_below(seed, (unsigned)b->len)] =
		    bytes[random_below(seed, sizeof(bytes))];
}

static void
draw_input(struct input *in, uint64_t *seed)
{
	static const size_t windows[] = { 64, 64, 128, 192 };
	static const char delims[] = { ',', ',', ';', '\t' };

	in->opt = pieces_options(NULL);
	in->opt.window = windows[random_below(seed, 4)];
	in->opt.delim = (unsigned char)delims[random_below(seed, 4)];
	in->opt.any_eol = random_below(seed, 4) == 0;
	in->piece = random_below(seed, 3) > 0 ? random_below(seed, 70) : 0;
	in->text.len = 0;
	if (random_below(seed, 5) == 0)
		buf_puts(&in->text, mark);
	put_records(&in->text, seed, (char)in->opt.delim, in->opt.any_eol);
	change(&in->text, seed);
}

static void
both_read_the_same_fields(void **state)
{
	struct count c = { 0 };
	struct input in = { .piece = 0 };
	uint64_t seed = 6;

	(void)state;
	buf_init(&in.text);
	for (int i = 0; i < 250000; i++) {
		draw_input(&in, &seed);
		compare(&in, &c);
	}
	buf_clear(&in.text);
	print_message("compared %u, refused by both %u, skipped %u; with "
	    "quotes %u, doubled %u, line breaks in quotes %u, CRLF %u, byte-"
	    "order mark %u, blanks %u, longer than the window %u\n",
	    c.compared, c.refused, c.skipped, c.quotes, c.doubled, c.breaks,
	    c.crlf, c.marks, c.blanks, c.crossing);
	assert_true(c.compared >= 100000);
	assert_true(c.refused >= 10000);
	assert_true(c.quotes > c.compared / 2);
	assert_true(c.doubled > c.compared / 5);
	assert_true(c.breaks > c.compared / 10);
	assert_true(c.crlf > c.compared / 5);
	assert_true(c.marks > c.compared / 10);
	assert_true(c.blanks > c.compared / 10);
	assert_true(c.crossing > c.compared / 5);
}

/* Each of these, at each offset around the end of the window. */
static void
both_read_the_same_across_the_end_of_the_window(void **state)
{
	static const char *const parts[] = { ",\"a\"\"b\"\n1,2\n",
	    ",\"\"\"\"\r\n3,4\r\n", ",\"a,\n\r\nb\"\n,\n",
	    ", a \n \t,\303\251\n", ",\342\202\254\n\"\360\237\230\200\",",
	    ",\"\"\n\"\",\"\"", ",x\r\n\"1,\r\",\" \"", ",\"x\" \n1,2\n",
	    ",x\"\n1,2\n", ",x\r1,2\n", ",\303\n1,2\n", ",\"x\n1,2\n" };
	const size_t window = 256 * 1024;
	struct count c = { 0 };
	struct input in = { .opt = pieces_options(NULL) };

	(void)state;
	in.opt.window = window;
	buf_init(&in.text);
	buf_puts(&in.text, "a,b\n");
	buf_fill(&in.text, 'x', (long)window);
	for (size_t i = 1000; i < window; i += 1000)
		memcpy(in.text.p + i, ",y\n", 3);
	for (size_t i = 0; i < LENGTH(parts); i++) {
		for (size_t at = window - 70; at < window + 2; at++) {
			in.text.len = at;
			buf_puts(&in.text, parts[i]);
			compare(&in, &c);
			in.text.p[at] = 'x';
		}
	}
	buf_clear(&in.text);
	assert_true(c.compared == 7 * 72);
	assert_true(c.refused == 5 * 72);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_read_the_same_fields),
		cmocka_unit_test(
		    both_read_the_same_across_the_end_of_the_window),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
