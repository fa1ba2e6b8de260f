/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "base/buf.h"
#include "base/diag.h"
#include "kind-read/bytes/encoding.h"
#include "kind-read/bytes/decode.h"

#include "close.h"
#include "pieces.h"

/* Ways to hand out the same input. */
static const size_t pieces[] = { 0, 1, 2, 3, 7 };

/* All text, taken n bytes at a time, and "! message" if it ends in an error. */
static void
read_all(struct buf *out, struct slice text, const char *encoding,
    size_t piece, size_t n)
{
	struct pieces s = { text.p, text.n, piece };
	char room[64];
	struct diag d;
	struct decode *dec = decode_open(pieces_read, &s, encoding, &d);
	ssize_t got = -1;

	while (dec != NULL && (got = decode_read(dec, room, n, &d)) > 0)
		buf_add(out, room, (size_t)got);
	if (got < 0)
		buf_printf(out, "! %s", d.text);
	decode_close(dec);
}

static void
check(struct slice text, const char *encoding, const char *wanted)
{
	for (size_t i = 0; i < LENGTH(pieces); i++)
		for (size_t n = 1; n <= 64; n *= 4) {
			struct buf out;

			buf_init(&out);
			buf_add(&out, "", 0);
			read_all(&out, text, encoding, pieces[i], n);
			assert_string_equal(out.p, wanted);
			buf_clear(&out);
		}
}

#define CHECK(text, encoding, wanted) \
	check((struct slice){ text, sizeof(text) - 1 }, encoding, wanted)

static void
utf8_passes(void **state)
{
	(void)state;
	CHECK("", NULL, "");
	CHECK("id,q\n", NULL, "id,q\n");
	CHECK("\xef\xbb\xbf" "caf\303\251", NULL, "caf\303\251");
	CHECK("a\303\251b\377c", NULL, "a\303\251b\377c");
}

static void
other_encodings_are_converted(void **state)
{
	(void)state;
	CHECK("caf\351", "latin1", "caf\303\251");
	CHECK("\xff\xfei\0\351\0=\330\000\336", NULL,
	    "i\303\251\360\237\230\200");
	CHECK("\202\240", "SHIFT_JIS", "\343\201\202");
}

static void
what_is_not_utf8_is_guessed(void **state)
{
	(void)state;
	CHECK("don\222t", NULL, "don\342\200\231t");
	CHECK("\351t\351", NULL, "\303\251t\303\251");
	CHECK("\351t\303\251", NULL, "! some characters are windows-1252 and "
	    "some UTF-8 (the one at offset 2); --encoding says which to take");
}

static void
a_ctrl_z_at_the_end_goes(void **state)
{
	(void)state;
	CHECK("a\032b\032", NULL, "a\032b");
	CHECK("\351\032\032", NULL, "\303\251");
	CHECK("\032", NULL, "");
}

static void
what_is_not_valid_is_an_error(void **state)
{
	(void)state;
	CHECK("ab\201", "windows-1252",
	    "ab! byte 0x81 at offset 2 is not valid windows-1252");
	CHECK("a\202", "SHIFT_JIS", "a! byte 0x82 at offset 1 is not valid "
	    "SHIFT_JIS: the file ends in the middle of a character");
}

static void
an_unknown_encoding_is_an_error(void **state)
{
	(void)state;
	CHECK("a", "klingon", "! this system knows no encoding \"klingon\" "
	    "(iconv -l lists them)");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8_passes),
		cmocka_unit_test(other_encodings_are_converted),
		cmocka_unit_test(what_is_not_utf8_is_guessed),
		cmocka_unit_test(a_ctrl_z_at_the_end_goes),
		cmocka_unit_test(what_is_not_valid_is_an_error),
		cmocka_unit_test(an_unknown_encoding_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
