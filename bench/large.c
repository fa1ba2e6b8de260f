/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * large [-n] ROWS: write a large survey as CSV, the same bytes for the same
 * ROWS everywhere; with -n a narrow one, of 4 questions instead of 52 and
 * without comments.  The answers are drawn independently of each other, so
 * that no reader of the file can profit from guessing the next one; 2% of
 * the comments hold commas, quotes and line breaks, as open answers do.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/draw.h"

enum {
	LIKERTS = 40,
	FEW = 4,		/* of a narrow survey */
	OPTIONS = 12,
	RECORD_MAX = 4096	/* twice the longest that can be drawn */
};

/* One answer; the shares of a question add up to 1000. */
struct answer {
	unsigned share;
	const char *text;
};

static const struct answer genders[] = {
	{ 505, "Female" }, { 480, "Male" }, { 10, "Non-binary" },
	{ 5, "Prefer not to say" }
};

static const struct answer regions[] = {
	{ 130, "London" }, { 135, "South East" }, { 92, "South West" },
	{ 93, "East of England" }, { 72, "East Midlands" },
	{ 87, "West Midlands" }, { 81, "Yorkshire and the Humber" },
	{ 110, "North West" }, { 40, "North East" }, { 48, "Wales" },
	{ 84, "Scotland" }, { 28, "Northern Ireland" }
};

static const struct answer educations[] = {
	{ 340, "\"Degree, or higher\"" },
	{ 120, "\"Higher education, below degree\"" },
	{ 200, "A level" }, { 220, "GCSE" },
	{ 70, "\"Other, or not known\"" }, { 50, "None" }
};

static const struct answer grades[] = {
	{ 270, "AB" }, { 280, "C1" }, { 210, "C2" }, { 240, "DE" }
};

static const struct answer likert[] = {
	{ 290, "Tend to agree" }, { 235, "Strongly agree" },
	{ 145, "Tend to disagree" }, { 100, "Neither agree nor disagree" },
	{ 100, "Don't know" }, { 80, "Strongly disagree" },
	{ 50, "" }		/* not asked */
};

static const struct answer options[] = {
	{ 650, "No" }, { 350, "Yes" }
};

static const struct answer comments[] = {
	{ 250, "" }, { 130, "None" }, { 120, "Nothing to add" },
	{ 100, "No" }, { 100, "We should all be more kind" },
	{ 100, "People here look after each other" },
	{ 80, "It depends on who you ask I suppose" },
	{ 60, "Good survey; thank you" },
	{ 40, "A caf\303\251 is where I meet my neighbours" },
	{ 20, "\302\2435 a week would make a difference to me" }
};

static const struct answer openings[] = {
	{ 400, "Well, it is hard to say" },
	{ 300, "I have lived in this street for forty years, on and off" },
	{ 300, "At first people helped, shopped, rang the bell" }
};

static const struct answer sayings[] = {
	{ 400, "kindness costs nothing" },
	{ 300, "what goes around, comes around" },
	{ 300, "it\342\200\231s not my job" }
};

static const struct answer closings[] = {
	{ 400, "So yes, I think that politicians could learn from it." },
	{ 300, "\nMy mother, who is 93, says the same.\nEvery day." },
	{ 300, "Food, heating, rent: those first." }
};

static char *
put(char *p, const struct answer *from, uint64_t *seed)
{
	uint32_t left = draw(seed, 1000);

	for (; left >= from->share; from++)
		left -= from->share;
	return stpcpy(p, from->text);
}

static char *
put_next(char *p, const struct answer *from, uint64_t *seed)
{
	*p++ = ',';
	return put(p, from, seed);
}

static char *
put_comment(char *p, uint64_t *seed)
{
	if (draw(seed, 50) != 0)
		return put_next(p, comments, seed);
	p = stpcpy(p, ",\"");
	p = put(p, openings, seed);
	p = stpcpy(p, ". As they say, \"\"");
	p = put(p, sayings, seed);
	p = stpcpy(p, "\"\".\n");
	p = put(p, closings, seed);
	return stpcpy(p, "\"");
}

/* From 0.2 to 1.8, on average 1. */
static char *
put_weight(char *p, uint64_t *seed)
{
	uint32_t nano = 200000000;

	nano += draw(seed, 800000001);
	nano += draw(seed, 800000001);
	return p + sprintf(p, ",%" PRIu32 ".%09" PRIu32, nano / 1000000000,
	    nano % 1000000000);
}

static void
write_header(bool narrow)
{
	int i;

	fputs("id,gender,age,region,education,social_grade", stdout);
	for (i = 1; i <= (narrow ? FEW : LIKERTS); i++)
		printf(",q%d", i);
	for (i = 1; !narrow && i <= OPTIONS; i++)
		printf(",m%d", i);
	puts(narrow ? ",weight" : ",comment,weight");
}

static void
write_record(uint64_t id, bool narrow, uint64_t *seed)
{
	char record[RECORD_MAX];
	char *p = record;
	int i;

	p += sprintf(p, "%" PRIu64, id);
	p = put_next(p, genders, seed);
	p += sprintf(p, ",%" PRIu32, 16 + draw(seed, 75));
	p = put_next(p, regions, seed);
	p = put_next(p, educations, seed);
	p = put_next(p, grades, seed);
	for (i = 0; i < (narrow ? FEW : LIKERTS); i++)
		p = put_next(p, likert, seed);
	for (i = 0; !narrow && i < OPTIONS; i++)
		p = put_next(p, options, seed);
	if (!narrow)
		p = put_comment(p, seed);
	p = put_weight(p, seed);
	*p++ = '\n';
	fwrite(record, 1, (size_t)(p - record), stdout);
}

int
main(int argc, char **argv)
{
	bool narrow = argc > 1 && strcmp(argv[1], "-n") == 0;
	const char *arg = argc == 2 + narrow ? argv[1 + narrow] : "";
	uint64_t rows, id, seed = 4256;
	char *end;

	if (arg[0] < '0' || arg[0] > '9')
		goto usage;
	rows = strtoull(arg, &end, 10);
	if (*end != '\0')
		goto usage;
	setvbuf(stdout, NULL, _IOFBF, 256 * 1024);
	write_header(narrow);
	for (id = 1; id <= rows && !ferror(stdout); id++)
		write_record(id, narrow, &seed);
	if (ferror(stdout) || fclose(stdout) != 0) {
		perror("large: standard output");
		return 2;
	}
	return 0;
usage:
	fputs("usage: large [-n] rows\n", stderr);
	return 2;
}
