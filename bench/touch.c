/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * touchbytes FILE: read(2) a file and touch every byte, the floor below
 * which no program that reads it can go.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { WORDS = 32 * 1024 };	/* 256 KiB */

static uint64_t
sum(const uint64_t *word, size_t n)
{
	uint64_t total = 0;
	size_t i;

	for (i = 0; i < n; i++)
		total += word[i];
	return total;
}

int
main(int argc, char **argv)
{
	static uint64_t buf[WORDS];
	volatile uint64_t total = 0;
	size_t words;
	ssize_t n;
	int fd;

	if (argc != 2) {
		fputs("usage: touchbytes file\n", stderr);
		return 2;
	}
	if ((fd = open(argv[1], O_RDONLY)) < 0) {
		perror(argv[1]);
		return 2;
	}
	while ((n = read(fd, buf, sizeof buf)) > 0) {
		words = ((size_t)n + sizeof *buf - 1) / sizeof *buf;
		memset((char *)buf + n, 0, words * sizeof *buf - (size_t)n);
		total += sum(buf, words);
	}
	if (n < 0)
		perror(argv[1]);
	(void)total;
	close(fd);
	return n < 0 ? 2 : 0;
}
