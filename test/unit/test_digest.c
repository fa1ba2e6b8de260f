/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "stream/digest.h"

#include "close.h"

static void
assert_digest(const char *text, const char *wanted)
{
	struct digest *g = digest_new();
	char hex[DIGEST_SIZE];

	digest_add(g, slice_of(text));
	digest_hex(g, hex);
	assert_string_equal(hex, wanted);
	digest_free(g);
}

/* FIPS 180-2, appendix B, and that of nothing. */
static void
digests_are_those_of_the_standard(void **state)
{
	(void)state;
	assert_digest("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9c"
	    "b410ff61f20015ad");
	assert_digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopno"
	    "pq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419"
	    "db06c1");
	assert_digest("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca4"
	    "95991b7852b855");
}

static void
pieces_do_not_matter(void **state)
{
	struct digest *g = digest_new();
	char hex[DIGEST_SIZE];

	(void)state;
	digest_add(g, slice_of("a"));
	digest_add(g, slice_of(""));
	digest_add(g, slice_of("bc"));
	digest_hex(g, hex);
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a3961"
	    "77a9cb410ff61f20015ad");
	digest_hex(g, hex);	/* it began anew */
	assert_int_equal(strncmp(hex, "e3b0c442", 8), 0);
	digest_free(g);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_those_of_the_standard),
		cmocka_unit_test(pieces_do_not_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
