/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cells ROWS QUESTIONS ANSWERS GROUPS: write a survey of one shape as CSV, the
 * same bytes for the same shape everywhere: a group of GROUPS, QUESTIONS with
 * one of ANSWERS each, all as likely, and a weight from 0.2 to below 1.8.
 * Without questions a row has 13 bytes.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/draw.h"

enum { SHAPE = 4, MOST = 1000 * 1000 * 1000, TEXT = 16 };

struct texts {
	char (*text)[TEXT];
	uint32_t n;
};

/* The names from g000, or with another letter and as many digits. */
static bool
make_texts(struct texts *texts, char letter, int digits, uint32_t n)
{
	texts->n = n;
	texts->text = calloc(n, sizeof *texts->text);
	if (texts->text == NULL)
		return false;
	for (uint32_t i = 0; i < n; i++)
		snprintf(texts->text[i], TEXT, "%c%0*" PRIu32, letter, digits,
		    i);
	return true;
}

static void
write_header(uint32_t questions)
{
	fputs("group", stdout);
	for (uint32_t i = 1; i <= questions; i++)
		printf(",q%" PRIu32, i);
	puts(",weight");
}

static void
write_row(const struct texts *groups, const struct texts *answers,
    uint32_t questions, uint64_t *seed)
{
	uint32_t weight = 20000 + draw(seed, 160000);

	fputs(groups->text[draw(seed, groups->n)], stdout);
	for (uint32_t i = 0; i < questions; i++) {
		putchar(',');
		fputs(answers->text[draw(seed, answers->n)], stdout);
	}
	printf(",%" PRIu32 ".%05" PRIu32 "\n", weight / 100000,
	    weight % 100000);
}

int
main(int argc, char **argv)
{
	uint32_t n[SHAPE] = { 0 };
	struct texts answers, groups;
	uint64_t seed = 4256;

	for (int i = 0; i < SHAPE && argc == SHAPE + 1; i++) {
		unsigned long v = strtoul(argv[i + 1], NULL, 10);

		n[i] = v <= MOST ? (uint32_t)v : 0;
	}
	if (n[0] == 0 || n[2] == 0 || n[3] == 0) {
		fputs("usage: cells rows questions answers groups\n", stderr);
		return 2;
	}
	if (!make_texts(&answers, 'a', 1, n[2]) ||
	    !make_texts(&groups, 'g', 3, n[3])) {
		perror("cells");
		return 2;
	}
	setvbuf(stdout, NULL, _IOFBF, 256 * 1024);
	write_header(n[1]);
	for (uint32_t i = 0; i < n[0] && !ferror(stdout); i++)
		write_row(&groups, &answers, n[1], &seed);
	free(answers.text);
	free(groups.text);
	if (ferror(stdout) || fclose(stdout) != 0) {
		perror("cells: standard output");
		return 2;
	}
	return 0;
}
