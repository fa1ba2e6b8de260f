/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standard error is a socket of datagrams, so that each write can be told. */
#include <sys/socket.h>

#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

#include "close.h"

/* What was said in the next write, as text. */
static void
next_write(int from, char *text, size_t size)
{
	ssize_t n = recv(from, text, size - 1, MSG_DONTWAIT);

	text[n > 0 ? n : 0] = '\0';
}

static void
a_message_is_one_write(void **state)
{
	char first[200], second[200], third[200];
	int pair[2], saved = dup(STDERR_FILENO);

	(void)state;
	assert_int_equal(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair), 0);
	dup2(pair[1], STDERR_FILENO);
	cli_message("kind-x", "note: %d of %s\nand \t more", 3, "those");
	cli_message("kind-x", "%s", "");
	dup2(saved, STDERR_FILENO);
	next_write(pair[0], first, sizeof(first));
	next_write(pair[0], second, sizeof(second));
	next_write(pair[0], third, sizeof(third));
	close(pair[0]);
	close(pair[1]);
	close(saved);
	assert_string_equal(first, "kind-x: note: 3 of those\n"
	    "and \\x09 more\n");
	assert_string_equal(second, "kind-x: \n");
	assert_string_equal(third, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_is_one_write),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
