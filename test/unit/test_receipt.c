/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/receipt.h"

#include "close.h"

/* Digests of nothing and of "abc": FIPS 180-4, and NIST's examples. */
#define NOTHING \
	"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static const char one[] = "read-by: kind-read 0.1\n"
    "file: export.csv\n"
    "bytes: 3\n"
    "sha256: " ABC "\n"
    "respondents: 4256\n"
    "columns: 12\n";

static const char two[] = "read-by: kind-read 0.1\n"
    "file: standard input\n"
    "bytes: 18446744073709551615\n"
    "sha256: " NOTHING "\n"
    "respondents: 0\n"
    "fingerprint: 0123456789abcdeffedcba9876543210\n"
    "columns: 1\n";

static int
read_slice(struct slice text, struct receipts *all, struct diag *d)
{
	*all = (struct receipts){ .n = 0 };
	d->text[0] = '\0';
	return receipts_read(text, "r", all, d);
}

static void
assert_wrong(struct slice text, const char *why)
{
	struct receipts all;
	struct diag d;

	assert_int_equal(read_slice(text, &all, &d), -1);
	assert_string_equal(d.text, why);
	receipts_clear(&all);
}

/* The first receipt with one part in the place of another. */
static struct buf
changed(const char *from, const char *to)
{
	const char *at = strstr(one, from);
	struct buf b = { NULL, 0, 0 };

	assert_non_null(at);
	buf_add(&b, one, (size_t)(at - one));
	buf_puts(&b, to);
	buf_puts(&b, at + strlen(from));
	return b;
}

static void
assert_refused(const char *from, const char *to, const char *why)
{
	struct buf text = changed(from, to);

	assert_wrong(buf_all(&text), why);
	buf_clear(&text);
}

static void
assert_taken(const char *text, struct receipts *all)
{
	struct diag d;

	if (read_slice(slice_of(text), all, &d) < 0)
		fail_msg("%s", d.text);
}

static void
every_key_has_its_place(void **state)
{
	struct receipts all;

	(void)state;
	assert_taken(one, &all);
	assert_int_equal(all.n, 1);
	assert_string_equal(all.list[0].reader, "kind-read 0.1");
	assert_string_equal(all.list[0].file, "export.csv");
	assert_int_equal(all.list[0].bytes, 3);
	assert_string_equal(all.list[0].sha256, ABC);
	assert_int_equal(all.list[0].respondents, 4256);
	assert_int_equal(all.list[0].columns, 12);
	assert_false(all.list[0].has_fingerprint);
	receipts_clear(&all);
}

static void
a_fingerprint_is_of_the_respondents(void **state)
{
	struct buf text = changed("4256\n", "4256\n"
	    "fingerprint: fedcba98765432100123456789abcdef\n");
	struct receipts all;

	(void)state;
	assert_taken(text.p, &all);
	assert_true(all.list[0].has_fingerprint);
	assert_int_equal(all.list[0].fingerprint.records, 4256);
	assert_true(all.list[0].fingerprint.high == 0xfedcba9876543210);
	assert_true(all.list[0].fingerprint.low == 0x0123456789abcdef);
	receipts_clear(&all);
	buf_clear(&text);
}

static void
pieces_are_no_exports(void **state)
{
	struct buf text = changed("kind-read", "kind-split");
	struct receipts all;

	(void)state;
	assert_taken(text.p, &all);
	assert_true(receipt_is_piece(&all.list[0]));
	receipts_clear(&all);
	assert_taken(one, &all);
	assert_false(receipt_is_piece(&all.list[0]));
	receipts_clear(&all);
	buf_clear(&text);
}

static void
bad_fingerprints_are_refused(void **state)
{
	(void)state;
	assert_refused("12\n", "12\nfingerprint: abc\n", "r:7: fingerprint: "
	    "found \"abc\", wanted 32 hexadecimal digits in lower case");
}

static void
what_was_read_is_written_the_same(void **state)
{
	struct buf text = { NULL, 0, 0 }, out = { NULL, 0, 0 };
	struct receipts all;

	(void)state;
	buf_printf(&text, "%s\n%s", one, two);
	assert_taken(text.p, &all);
	assert_int_equal(all.n, 2);
	for (size_t i = 0; i < all.n; i++)
		receipt_write(&all.list[i], &out);
	assert_string_equal(out.p, text.p);
	receipts_clear(&all);
	buf_clear(&text);
	buf_clear(&out);
}

static void
texts_are_added_to_the_list(void **state)
{
	struct receipts all = { .n = 0 };
	struct diag d;

	(void)state;
	assert_int_equal(receipts_read(slice_of(one), "1", &all, &d), 0);
	assert_int_equal(receipts_read(slice_of(two), "2", &all, &d), 0);
	assert_int_equal(all.n, 2);
	assert_string_equal(all.list[0].file, "export.csv");
	assert_string_equal(all.list[1].file, "standard input");
	receipts_clear(&all);
}

static void
order_line_ends_and_empty_lines_do_not_matter(void **state)
{
	struct receipts all;

	(void)state;
	assert_taken("\xef\xbb\xbf\r\n\r\nsha256: " ABC "\r\ncolumns: 12\r\n"
	    "respondents: 1\r\nfile: a: b\r\nbytes: 0\r\n"
	    "read-by: kind-read 0.1\r\n\r\n\r\n", &all);
	assert_int_equal(all.n, 1);
	assert_string_equal(all.list[0].file, "a: b");
	receipts_clear(&all);
}

static void
a_name_keeps_its_blanks(void **state)
{
	struct buf text = changed("export.csv", " export .csv ");
	struct receipts all;

	(void)state;
	assert_taken(text.p, &all);
	assert_string_equal(all.list[0].file, " export .csv ");
	receipts_clear(&all);
	buf_clear(&text);
}

static void
a_digest_is_made_lower_case(void **state)
{
	struct buf text = changed("ba7816bf", "BA7816bF");
	struct receipts all;

	(void)state;
	assert_taken(text.p, &all);
	assert_string_equal(all.list[0].sha256, ABC);
	receipts_clear(&all);
	buf_clear(&text);
}

static void
bad_digests_are_refused(void **state)
{
	(void)state;
	assert_refused(ABC, "abc", "r:4: sha256: found \"abc\", wanted 64 "
	    "hexadecimal digits");
	assert_refused(ABC, ABC "0", "r:4: sha256: found \"" ABC "0\", wanted "
	    "64 hexadecimal digits");
	assert_refused("15ad", "15ag", "r:4: sha256: found \"ba7816bf8f01cfea"
	    "414140de5dae2223b00361a396177a9cb410ff61f20015ag\", wanted 64 "
	    "hexadecimal digits");
	assert_refused("sha256: " ABC, "sha256: ", "r:4: sha256: found \"\", "
	    "wanted 64 hexadecimal digits");
}

static void
bad_numbers_are_refused(void **state)
{
	(void)state;
	assert_refused("bytes: 3", "bytes: -3", "r:3: bytes: found \"-3\", "
	    "wanted a whole number");
	assert_refused("bytes: 3", "bytes: 18446744073709551616",
	    "r:3: bytes: found \"18446744073709551616\", wanted a whole "
	    "number");
	assert_refused("4256", "4,256", "r:5: respondents: found \"4,256\", "
	    "wanted a whole number");
	assert_refused("12", "12 ", "r:6: columns: found \"12 \", wanted a "
	    "whole number");
}

static void
bad_texts_are_refused(void **state)
{
	(void)state;
	assert_refused("export.csv", "", "r:2: file: found \"\", wanted the "
	    "name of a file");
	assert_refused("export.csv", "\033[31m", "r:2: file: found "
	    "\"\033[31m\", wanted the name of a file");
	assert_refused("export.csv", "\xff", "r:2: file: found \"\xff\", "
	    "wanted the name of a file");
	assert_refused("kind-read 0.1", "cat 9", "r:1: read-by: found "
	    "\"cat 9\", wanted kind-read or kind-split and its "
	    "version");
	assert_refused("kind-read 0.1", "kind-read ", "r:1: read-by: found "
	    "\"kind-read \", wanted kind-read or kind-split and its "
	    "version");
}

static void
a_nul_is_refused(void **state)
{
	struct buf text = changed("export.csv", "export#csv");

	(void)state;
	*strchr(text.p, '#') = '\0';
	assert_wrong(buf_all(&text), "r:2: file: found "
	    "\"export\", wanted the name of a file");
	buf_clear(&text);
}

static void
missing_double_and_unknown_keys_are_refused(void **state)
{
	(void)state;
	assert_refused("columns: 12\n", "", "r:1: the receipt that begins here "
	    "has no \"columns\"");
	assert_refused("bytes", "\nbytes", "r:1: the receipt that begins here "
	    "has no \"bytes\"");
	assert_refused("columns: 12", "bytes: 3", "r:6: bytes: is there twice "
	    "(an empty line ends what belongs to a file)");
	assert_refused("columns", "rows", "r:6: \"rows\" is no key of a "
	    "receipt");
	assert_refused("columns: 12", "columns:12", "r:6: found "
	    "\"columns:12\", wanted \"key: value\"");
	assert_refused("columns: 12", "columns", "r:6: found \"columns\", "
	    "wanted \"key: value\"");
	assert_refused("columns: 12", " ", "r:6: found \" \", wanted \"key: "
	    "value\"");
}

static void
nothing_is_refused(void **state)
{
	(void)state;
	assert_wrong(slice_of(""), "r:1: holds no receipt");
	assert_wrong(slice_of("\n\n"), "r:3: holds no receipt");
	assert_wrong(slice_of("\xef\xbb\xbf"), "r:1: holds no receipt");
}

/* The number of the last line may be the beginning of a longer one. */
static void
a_receipt_that_is_cut_off_is_refused(void **state)
{
	(void)state;
	for (size_t n = 1; n < sizeof(two) - 1; n++) {
		struct receipts all;
		struct diag d;

		assert_int_equal(read_slice((struct slice){ two, n }, &all,
		    &d), -1);
		receipts_clear(&all);
	}
	assert_wrong((struct slice){ one, sizeof(one) - 2 }, "r:6: the line "
	    "has no end: the receipt is cut off");
}

static void
what_is_large_is_no_receipt(void **state)
{
	struct buf text = { NULL, 0, 0 };

	(void)state;
	buf_fill(&text, '\n', 8 * 1024 * 1024 + 1);
	assert_wrong(buf_all(&text), "r: is too large to "
	    "be a receipt");
	buf_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_has_its_place),
		cmocka_unit_test(a_fingerprint_is_of_the_respondents),
		cmocka_unit_test(pieces_are_no_exports),
		cmocka_unit_test(bad_fingerprints_are_refused),
		cmocka_unit_test(what_was_read_is_written_the_same),
		cmocka_unit_test(texts_are_added_to_the_list),
		cmocka_unit_test(order_line_ends_and_empty_lines_do_not_matter),
		cmocka_unit_test(a_name_keeps_its_blanks),
		cmocka_unit_test(a_digest_is_made_lower_case),
		cmocka_unit_test(bad_digests_are_refused),
		cmocka_unit_test(bad_numbers_are_refused),
		cmocka_unit_test(bad_texts_are_refused),
		cmocka_unit_test(a_nul_is_refused),
		cmocka_unit_test(missing_double_and_unknown_keys_are_refused),
		cmocka_unit_test(nothing_is_refused),
		cmocka_unit_test(a_receipt_that_is_cut_off_is_refused),
		cmocka_unit_test(what_is_large_is_no_receipt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
