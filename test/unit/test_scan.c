/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each scanner against a reader that looks at one byte after the other, which
 * is written from RFC 4180 and scan.h alone.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "scan/bits.h"
#include "scan/scan.h"

#include "close.h"
#include "random.h"

enum { MAX_BLOCKS = 8, WINDOW = MAX_BLOCKS * MARKS_BLOCK };

/* A window of input, and what is to be found in it. */
struct sample {
	unsigned char room[16 + WINDOW + SCAN_PADDING];
	unsigned char *buf;	/* somewhere in it */
	size_t end;
	bool goes_on;		/* the input, behind the window */
	unsigned char delim;
	bool any_eol;

	uint64_t delims[MAX_BLOCKS], newlines[MAX_BLOCKS];
	size_t nblocks;		/* up to the one with the error */
	uint64_t lines;		/* in quotes */
	bool controls;
	enum scan_error error;
	size_t error_at;
};

enum place { BEGIN, PLAIN, QUOTED, CLOSED };

static bool
cut_off_by_window(const struct sample *s, size_t i)
{
	if (!s->goes_on || s->end - i >= 4)
		return false;
	for (; i < s->end; i++)
		if (s->buf[i] < 0x80)
			return false;
	return true;
}

/* Does a line end with the byte at i? */
static bool
line_ends(const struct sample *s, size_t i)
{
	return s->buf[i] == '\n' ||
	    (s->any_eol && s->buf[i] == '\r' && s->buf[i + 1] != '\n');
}

/* What is wrong with the byte at i, at this place of the record? */
static enum scan_error
wrong(const struct sample *s, size_t i, enum place place, size_t valid)
{
	const unsigned char *p = s->buf + i;
	bool ends = *p == s->delim || *p == '\n' || *p == '\r';

	if (*p == '"' && place == PLAIN)
		return SCAN_STRAY_QUOTE;
	if (*p != '"' && !ends && place == CLOSED)
		return SCAN_STRAY_QUOTE;
	if (*p == '\r' && p[1] != '\n' && place != QUOTED && !s->any_eol)
		return SCAN_STRAY_CR;
	if (*p == '\0')
		return SCAN_NUL;
	if (i >= valid && utf8_length(p, s->end - i) == 0 &&
	    !cut_off_by_window(s, i))
		return SCAN_UTF8;
	return SCAN_OK;
}

static enum place
next_place(const struct sample *s, size_t i, enum place place)
{
	if (s->buf[i] == '"')
		return place == QUOTED ? CLOSED : QUOTED;
	if (place == QUOTED)
		return QUOTED;
	if (s->buf[i] == s->delim || line_ends(s, i))
		return BEGIN;
	return place == CLOSED ? CLOSED : PLAIN;
}

static void
mark(struct sample *s, size_t i)
{
	uint64_t bit = (uint64_t)1 << i % MARKS_BLOCK;

	if (s->buf[i] == s->delim)
		s->delims[i / MARKS_BLOCK] |= bit;
	else if (line_ends(s, i))
		s->newlines[i / MARKS_BLOCK] |= bit;
}

static void
look(struct sample *s)
{
	enum place place = BEGIN;
	size_t valid = 0, i;

	for (i = 0; i < s->end; i++) {
		size_t len = utf8_length(s->buf + i, s->end - i);

		s->error = wrong(s, i, place, valid);
		if (s->error != SCAN_OK)
			break;
		if (i >= valid)
			valid = len > 0 ? i + len : s->end;
		if (place != QUOTED)
			mark(s, i);
		else
			s->lines += line_ends(s, i);
		s->controls |= s->buf[i] < 0x20 && s->buf[i] != s->delim &&
		    strchr("\t\n\r", s->buf[i]) == NULL;
		place = next_place(s, i, place);
	}
	s->error_at = i;
	s->nblocks = s->error != SCAN_OK ? i / MARKS_BLOCK + 1 :
	    (s->end + MARKS_BLOCK - 1) / MARKS_BLOCK;
}

static void
report(const struct sample *s, const char *scanner, const char *what)
{
	print_error("%s: %s\n", scanner, what);
	for (size_t i = 0; i < s->end; i++)
		print_error("%02x%s", s->buf[i], i % 32 == 31 ? "\n" : " ");
	fail();
}

/* Are the marks those of the sample, and counted? */
static bool
same_marks(const struct sample *s, const struct marks *m)
{
	const struct marks_end *end = m->ends;
	int32_t before = 0;

	for (size_t b = 0; b < s->nblocks; b++) {
		if (m->delim[b] != s->delims[b] || m->before[b] != before)
			return false;
		before += (int32_t)__builtin_popcountll(s->delims[b]);
		if (s->newlines[b] == 0)
			continue;
		if (end->block != b || end->newline != s->newlines[b])
			return false;
		end++;
	}
	for (size_t i = 1; i <= MARKS_AHEAD; i++)
		if (m->before[s->nblocks + i] != INT32_MAX)
			return false;
	return m->before[s->nblocks] == before && end == m->ends + m->nends;
}

static void
compare(const struct sample *s, const struct scanner *scanner,
    uint64_t *seed)
{
	struct scan scan = { .delim = s->delim, .any_eol = s->any_eol };
	const struct scan_text text = { s->buf, s->end };
	const char *name = scanner_name(scanner);
	size_t all = (s->end + MARKS_BLOCK - 1) / MARKS_BLOCK;
	struct marks got = { 0 };

	scan_restart(&scan, &got);
	while (got.nblocks < all && scan.error == SCAN_OK)
		scan_run(scanner, &scan, &text, 1 + random_below(seed,
		    (unsigned)(all - got.nblocks)), &got);
	if (scan.error != s->error)
		report(s, name, "another error");
	if (s->error != SCAN_OK && scan.error_at != s->error_at)
		report(s, name, "the error at another byte");
	if (got.nblocks != s->nblocks)
		report(s, name, "another number of blocks");
	if (!same_marks(s, &got))
		report(s, name, "other marks");
	if (s->error == SCAN_OK && (scan.lines != s->lines ||
	    scan.controls != s->controls))
		report(s, name, "other lines or controls");
	marks_clear(&got);
}

/* Spans of delimiters, few or many, and some that no record has. */
static void
draw_wanted(struct marks_wanted *w, size_t most, uint64_t *seed)
{
	size_t i = random_below(seed, 4);

	for (w->n = 0; i < most; w->n++) {
		w->spans[w->n].first = i;
		i += random_below(seed, random_below(seed, 3) == 0 ? 40 : 3);
		w->spans[w->n].last = i < most ? i : most - 1;
		i += 1 + random_below(seed, random_below(seed, 3) == 0 ? 90 :
		    3);
	}
}

static void
check_find(const struct scanner *scanner, const struct marks *m,
    const struct marks_record *r, uint64_t *seed)
{
	uint32_t where[WINDOW + MARKS_SLACK];
	struct marks_span spans[WINDOW];
	struct marks_wanted w = { .spans = spans, .where = where };
	uint32_t real[WINDOW];
	size_t n = 0, passed = 0;

	for (size_t at = 0; at < MARKS_BLOCK * m->nblocks; at++) {
		uint64_t bit = (uint64_t)1 << at % MARKS_BLOCK;

		if (at / MARKS_BLOCK == r->end && bit == r->newline)
			break;
		if ((m->delim[at / MARKS_BLOCK] & bit) != 0 &&
		    passed++ >= r->before)
			real[n++] = (uint32_t)at;
	}
	draw_wanted(&w, 1 + random_below(seed, WINDOW), seed);
	assert_int_equal(scan_find(scanner, m, r, &w), n);
	for (size_t i = 0; i < w.n; i++)
		for (size_t k = spans[i].first; k <= spans[i].last && k < n;
		    k++)
			assert_int_equal(where[k], real[k]);
}

static size_t
put(unsigned char *p, size_t i, const char *s)
{
	for (; *s != '\0' && i < WINDOW; s++)
		p[i++] = (unsigned char)*s;
	return i;
}

/* Fields, most of them well formed. */
static void
draw_records(struct sample *s, uint64_t *seed)
{
	static const char *const plain[] = { "", "a", "bc", " ", "12.5",
	    "Don't know", "\303\251", "\342\202\254", "\360\237\230\200" };
	static const char *const quoted[] = { "", "a", ",", ";", "\n", "\r\n",
	    "\r", "\"\"", "\342\202\254", "a longer answer, with a comma" };
	static const char *const ends[] = { "\n", "\n", "\r\n", "\r" };
	const char delim[] = { (char)s->delim, '\0' };
	unsigned quotes = random_below(seed, 4);
	unsigned crs = random_below(seed, 2) ? 2 : s->any_eol ? 4 : 3;

	for (size_t i = 0; i < WINDOW; ) {
		if (random_below(seed, 4) < quotes) {
			i = put(s->buf, i, "\"");
			while (random_below(seed, 3) > 0)
				i = put(s->buf, i,
				    quoted[random_below(seed, 10)]);
			i = put(s->buf, i, "\"");
		} else {
			i = put(s->buf, i, plain[random_below(seed, 9)]);
		}
		i = put(s->buf, i, random_below(seed, 5) > 0 ? delim :
		    ends[random_below(seed, crs)]);
	}
}

static void
draw_bytes(struct sample *s, uint64_t *seed, unsigned n)
{
	static const unsigned char bytes[] = { '"', ',', '\n', '\r', '"', ',',
	    ';', 'a', ' ', '\t', 0, 1, 0x1f, 0x7f, 0x80, 0xbf, 0xc2, 0xe2,
	    0xf0, 0xff };

	for (unsigned i = 0; i < n; i++)
		s->buf[random_below(seed, WINDOW)] =
		    bytes[random_below(seed, sizeof(bytes))];
}

static void
draw_sample(struct sample *s, uint64_t *seed)
{
	static const unsigned char delims[] = { ',', ',', ';', '\t', '|' };
	static const unsigned changes[] = { 0, 0, 1, 3, 5 * WINDOW };

	memset(s, 0, sizeof(*s));
	s->buf = s->room + random_below(seed, 16);
	s->delim = delims[random_below(seed, 5)];
	s->any_eol = random_below(seed, 2);
	s->goes_on = random_below(seed, 2);
	draw_records(s, seed);
	draw_bytes(s, seed, changes[random_below(seed, 5)]);
	s->end = s->goes_on ?
	    MARKS_BLOCK * (size_t)(1 + random_below(seed, MAX_BLOCKS)) :
	    1 + random_below(seed, WINDOW);
	memset(s->buf + s->end, ' ', SCAN_PADDING);
	if (s->goes_on)
		s->buf[s->end] = '\n';
	else
		s->buf[s->end - 1] = '\n';
	look(s);
}

static void
each_scanner_finds_what_a_simple_reader_finds(void **state)
{
	unsigned errors[SCAN_UTF8 + 1] = { 0 }, blocks = 0;
	uint64_t seed = 3;
	struct sample s;
	const char *name;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		draw_sample(&s, &seed);
		for (size_t k = 0; (name = scanner_list(k)) != NULL; k++)
			compare(&s, scanner_get(name), &seed);
		errors[s.error]++;
		blocks += (unsigned)s.nblocks;
	}
	assert_true(blocks > 200000);
	for (int i = SCAN_OK; i <= SCAN_UTF8; i++)
		assert_true(errors[i] > 1000);
}

/* Every pair of bytes that matter, at each place of two blocks. */
static void
each_pair_of_bytes_is_seen_at_every_offset(void **state)
{
	static const char *const pairs[] = { "\",", "\"\n", "\"\r", "\"\"",
	    "\"a", ",\"", "\n\"", "\r\"", "a\"", ",,", "\r\n", "\n\r",
	    "\ra", "a\r", "\303\251", "\303a", "a\251", "\"\377", "\001a" };
	struct sample s;
	const char *name;
	uint64_t seed = 4;

	(void)state;
	for (size_t i = 0; i < 19 * 127 * 4; i++) {
		memset(&s, 0, sizeof(s));
		s.buf = s.room;
		s.delim = ',';
		s.end = 2 * MARKS_BLOCK;
		s.any_eol = i & 1;
		s.goes_on = i & 2;
		memset(s.buf, 'x', s.end);
		memset(s.buf + s.end, ' ', SCAN_PADDING);
		s.buf[s.goes_on ? s.end : s.end - 1] = '\n';
		memcpy(s.buf + i / 4 % 127, pairs[i / 4 / 127], 2);
		if (!s.goes_on)
			s.buf[s.end - 1] = '\n';
		look(&s);
		for (size_t k = 0; (name = scanner_list(k)) != NULL; k++)
			compare(&s, scanner_get(name), &seed);
	}
}

/* All records of the sample, one after the other. */
static void
find_all(const struct sample *s, const struct scanner *scanner, uint64_t *seed)
{
	struct scan scan = { .delim = s->delim, .any_eol = s->any_eol };
	const struct scan_text text = { s->buf, s->end };
	struct marks_record r = { .begin = 0 };
	struct marks m = { 0 };

	scan_restart(&scan, &m);
	scan_run(scanner, &scan, &text, s->nblocks, &m);
	for (size_t i = 0; i < m.nends; i++) {
		uint64_t left = m.ends[i].newline;

		for (; left != 0; left &= left - 1) {
			r.newline = left & (0 - left);
			r.end = m.ends[i].block;
			check_find(scanner, &m, &r, seed);
			r.before = (size_t)m.before[r.end] +
			    bits_count(m.delim[r.end] & (r.newline - 1));
			r.begin = r.end;
		}
	}
	marks_clear(&m);
}

static void
wanted_delimiters_are_found(void **state)
{
	uint64_t seed = 5;
	struct sample s;
	const char *name;

	(void)state;
	for (int i = 0; i < 2000; i++) {
		draw_sample(&s, &seed);
		for (size_t k = 0; (name = scanner_list(k)) != NULL; k++)
			find_all(&s, scanner_get(name), &seed);
	}
}

static void
the_fastest_scanner_is_the_first_one(void **state)
{
	const char *last = NULL;

	(void)state;
	assert_ptr_equal(scanner_get(NULL), scanner_get(scanner_list(0)));
	assert_null(scanner_get("none"));
	assert_null(scanner_get(""));
	for (size_t i = 0; scanner_list(i) != NULL; i++) {
		last = scanner_list(i);
		assert_string_equal(scanner_name(scanner_get(last)), last);
	}
	assert_string_equal(last, "plain");
}

static void
lines_are_counted_as_the_scan_does(void **state)
{
	static const unsigned char s[] = "a\nb\r\nc\rd\n\r";

	(void)state;
	assert_int_equal(scan_count_lines(s, 0, true), 0);
	assert_int_equal(scan_count_lines(s, sizeof(s) - 1, false), 3);
	assert_int_equal(scan_count_lines(s, sizeof(s) - 1, true), 5);
	assert_int_equal(scan_count_lines(s, 4, true), 1);
}

static void
bits_are_counted(void **state)
{
	(void)state;
	assert_int_equal(bits_count(0), 0);
	assert_int_equal(bits_count(UINT64_MAX), 64);
	assert_int_equal(bits_count(UINT64_C(0x8000000000000001)), 2);
	assert_int_equal(bits_lowest(1), 0);
	assert_int_equal(bits_lowest(UINT64_C(1) << 63), 63);
	assert_int_equal(bits_lowest(UINT64_C(0xf000)), 12);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_scanner_finds_what_a_simple_reader_finds),
		cmocka_unit_test(each_pair_of_bytes_is_seen_at_every_offset),
		cmocka_unit_test(wanted_delimiters_are_found),
		cmocka_unit_test(the_fastest_scanner_is_the_first_one),
		cmocka_unit_test(lines_are_counted_as_the_scan_does),
		cmocka_unit_test(bits_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
