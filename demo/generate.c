/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * generate [-u]: writes an invented ("synthetic") poll as CSV; with -u without
 * the weights, as it came from the field.  Nobody in it exists.
 *
 * It has the design of the YouGov poll of 4,256 UK adults for the Mental
 * Health Foundation of April 2020, whose individual answers were never
 * published.  People are drawn from a model population, answer the panel
 * with unequal chances, and give answers drawn from a model of opinion;
 * then the sample is post-stratified to the population by gender, age band
 * and social grade (ABC1, C2DE).  The parameters of the model and the seed
 * were chosen so that the weighted shares agreeing round to the published
 * ones.  So the file can say nothing about the world beyond those.
 *
 * Integers only, and no two draws within one expression: the same bytes
 * come out of every compiler and machine.
 */

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	RESPONDENTS = 4256,
	GENDERS = 2, BANDS = 6, CLASSES = 2, GRADES = 4, EDUCATIONS = 5,
	REGIONS = 12, STATEMENTS = 4, CUTS = 4, DONT_KNOW = 5,
	CELLS = GENDERS * BANDS * CLASSES,
	DAY = 24 * 60,			/* in minutes from 24 April, 00:00 */
	FIELD_OPEN = 16 * 60,
	FIELD_CLOSE = 2 * DAY + 21 * 60
};

struct person {
	uint32_t cell;			/* of the population table */
	uint32_t gender, band, age, region, grade, education;
	int32_t kindness, doubt;	/* latent, 1000 = 1 sd or so */
	uint32_t answers[STATEMENTS];
};

struct poll {
	uint64_t rng;
	uint32_t in_cell[CELLS], in_minute[FIELD_CLOSE];
	struct person people[RESPONDENTS];
};

static const char *const gender_names[GENDERS] = { "Female", "Male" };
static const char *const grade_names[GRADES] = { "AB", "C1", "C2", "DE" };
static const char *const education_names[EDUCATIONS] = {
	"No qualifications", "GCSE or equivalent", "A level or equivalent",
	"Degree or above", "Other"
};
static const char *const region_names[REGIONS] = {
	"North East", "North West", "Yorkshire and the Humber",
	"East Midlands", "West Midlands", "East of England", "London",
	"South East", "South West", "Wales", "Scotland", "Northern Ireland"
};
static const char *const answer_names[] = {
	"Strongly agree", "Tend to agree", "Neither agree nor disagree",
	"Tend to disagree", "Strongly disagree", "Don't know"
};

/* Adults per 10,000, about the UK in 2019: gender by band by ABC1, C2DE. */
static const uint32_t population[CELLS] = {
	285, 235, 500, 350, 490, 318, 500, 368, 420, 358, 650, 640,
	290, 260, 495, 365, 470, 322, 478, 364, 404, 348, 560, 530
};
static const uint32_t band_from[BANDS + 1] = { 18, 25, 35, 45, 55, 65, 95 };

/* Relative shares; those of grade are within ABC1 and within C2DE. */
static const uint32_t region_shares[REGIONS] = {
	403, 1095, 822, 727, 877, 927, 1318, 1370, 860, 477, 832, 279
};
static const uint32_t grade_shares[CLASSES][2] = { { 27, 29 }, { 20, 24 } };
static const uint32_t education_by_band[BANDS][EDUCATIONS] = {
	{ 4, 22, 48, 24, 2 }, { 5, 22, 24, 46, 3 }, { 6, 25, 20, 45, 4 },
	{ 8, 31, 19, 37, 5 }, { 13, 32, 17, 31, 7 }, { 27, 25, 13, 24, 11 }
};
static const uint32_t education_by_grade[GRADES][EDUCATIONS] = {
	{ 4, 9, 11, 24, 10 }, { 7, 12, 15, 15, 10 },
	{ 13, 16, 13, 7, 12 }, { 24, 16, 11, 5, 12 }
};

/* Chances of answering the panel's invitation, in percent, multiplied. */
static const uint32_t reply_gender[GENDERS] = { 98, 67 };
static const uint32_t reply_band[BANDS] = { 46, 38, 53, 71, 93, 99 };
static const uint32_t reply_grade[GRADES] = { 98, 88, 53, 37 };

/* How often people answer at each hour of the day, in percent. */
static const uint32_t busy[24] = {
	9, 4, 2, 1, 1, 3, 8, 20, 36, 55, 68, 74,
	76, 73, 70, 68, 71, 79, 88, 96, 99, 86, 57, 25
};

/* Effects on the latent scores: sympathy with kindness, and not knowing. */
static const int32_t kind_gender[GENDERS] = { 160, -160 };
static const int32_t kind_band[BANDS] = { -260, -190, -80, 20, 130, 230 };
static const int32_t kind_grade[GRADES] = { 60, 30, -50, -60 };
static const int32_t doubt_gender[GENDERS] = { 60, -60 };
static const int32_t doubt_band[BANDS] = { 300, 170, 50, -60, -140, -180 };
static const int32_t doubt_education[EDUCATIONS] = { 260, 110, 20, -220, 90 };

/* An answer is the number of cuts, all falling, that the score is below. */
static const struct statement {
	int32_t cuts[CUTS];
	int32_t doubt_cut;		/* above it: don't know */
} statements[STATEMENTS] = {
	{ { 370, -730, -1630, -2040 }, 1560 },
	{ { 710, -200, -1290, -1840 }, 1230 },
	{ { 1020, 120, -1050, -1700 }, 1130 },
	{ { 970, 30, -1100, -1700 }, 1130 }
};

/* splitmix64: Steele, Lea and Flood, OOPSLA 2014, figure 17. */
static uint64_t
rng_next(uint64_t *rng)
{
	uint64_t z;

	*rng += UINT64_C(0x9e3779b97f4a7c15);
	z = *rng;
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

/* Uniform in 0 .. n - 1, for small n; the bias is below n / 2^32. */
static uint32_t
rng_below(uint64_t *rng, uint32_t n)
{
	return (uint32_t)(((rng_next(rng) >> 32) * n) >> 32);
}

/* About normal with mean 0: twelve uniforms have a variance of one. */
static int32_t
rng_normal(uint64_t *rng, int32_t sd)
{
	int32_t sum = -6000;

	for (int i = 0; i < 12; i++)
		sum += (int32_t)rng_below(rng, 1001);
	return sum * sd / 1000;
}

static uint32_t
rng_pick(uint64_t *rng, const uint32_t *shares, uint32_t n)
{
	uint32_t i, at, total = 0;

	for (i = 0; i < n; i++)
		total += shares[i];
	at = rng_below(rng, total);
	for (i = 0; at >= shares[i]; i++)
		at -= shares[i];
	return i;
}

/* Even within a band; in the last, fewer with every year, down to none. */
static uint32_t
draw_age(uint64_t *rng, uint32_t band)
{
	uint32_t years = band_from[band + 1] - band_from[band];
	uint32_t age = rng_below(rng, years);
	uint32_t other = rng_below(rng, years);

	if (band == BANDS - 1 && other < age)
		age = other;
	return band_from[band] + age;
}

static uint32_t
draw_education(uint64_t *rng, uint32_t band, uint32_t grade)
{
	uint32_t shares[EDUCATIONS];

	for (uint32_t i = 0; i < EDUCATIONS; i++)
		shares[i] = education_by_band[band][i] *
		    education_by_grade[grade][i];
	return rng_pick(rng, shares, EDUCATIONS);
}

static void
draw_person(uint64_t *rng, struct person *p)
{
	uint32_t class;

	p->cell = rng_pick(rng, population, CELLS);
	p->gender = p->cell / (BANDS * CLASSES);
	p->band = p->cell / CLASSES % BANDS;
	class = p->cell % CLASSES;
	p->age = draw_age(rng, p->band);
	p->region = rng_pick(rng, region_shares, REGIONS);
	p->grade = 2 * class + rng_pick(rng, grade_shares[class], 2);
	p->education = draw_education(rng, p->band, p->grade);
}

/* Past 75 only half as many are online. */
static int
replies(uint64_t *rng, const struct person *p)
{
	uint32_t chance = reply_gender[p->gender] * reply_band[p->band] *
	    reply_grade[p->grade];

	if (p->age >= 75)
		chance /= 2;
	return rng_below(rng, 100 * 100 * 100) < chance;
}

static void
draw_mind(uint64_t *rng, struct person *p)
{
	p->kindness = rng_normal(rng, 780) + kind_gender[p->gender] +
	    kind_band[p->band] + kind_grade[p->grade];
	p->doubt = rng_normal(rng, 780) + doubt_gender[p->gender] +
	    doubt_band[p->band] + doubt_education[p->education];
}

/* What the four statements share is the person, the rest is chance. */
static uint32_t
draw_answer(uint64_t *rng, const struct person *p, const struct statement *s)
{
	int32_t doubt = p->doubt + rng_normal(rng, 600);
	int32_t score = p->kindness + rng_normal(rng, 600);
	uint32_t i = 0;

	if (doubt > s->doubt_cut)
		return DONT_KNOW;
	while (i < CUTS && score < s->cuts[i])
		i++;
	return i;
}

static uint32_t
draw_endtime(uint64_t *rng)
{
	uint32_t minute, luck;

	do {
		minute = rng_below(rng, FIELD_CLOSE - FIELD_OPEN) + FIELD_OPEN;
		luck = rng_below(rng, 100);
	} while (luck >= busy[minute % DAY / 60]);
	return minute;
}

static void
poll_draw(struct poll *poll)
{
	struct person *p = poll->people;

	while (p < poll->people + RESPONDENTS) {
		draw_person(&poll->rng, p);
		if (!replies(&poll->rng, p))
			continue;
		draw_mind(&poll->rng, p);
		for (int i = 0; i < STATEMENTS; i++)
			p->answers[i] = draw_answer(&poll->rng, p,
			    &statements[i]);
		poll->in_cell[p->cell]++;
		p++;
	}
	for (int i = 0; i < RESPONDENTS; i++)
		poll->in_minute[draw_endtime(&poll->rng)]++;
}

/* Share in the population by share in the sample, times 10^9, half up. */
static uint64_t
poll_weight(const struct poll *poll, uint32_t cell)
{
	uint64_t above, below, total = 0;

	for (int i = 0; i < CELLS; i++)
		total += population[i];
	above = UINT64_C(1000000000) * population[cell] * RESPONDENTS;
	below = total * poll->in_cell[cell];
	return (2 * above + below) / (2 * below);
}

static void
print_person(const struct poll *poll, uint32_t i, uint32_t t, bool weighted)
{
	const struct person *p = &poll->people[i];
	uint64_t w = poll_weight(poll, p->cell);

	printf("%" PRIu32 ",2020-04-%02" PRIu32 " %02" PRIu32 ":%02" PRIu32,
	    i + 1, 24 + t / DAY, t % DAY / 60, t % 60);
	printf(",%s,%" PRIu32 ",%s,%s,%s", gender_names[p->gender], p->age,
	    region_names[p->region], grade_names[p->grade],
	    education_names[p->education]);
	for (int s = 0; s < STATEMENTS; s++)
		printf(",%s", answer_names[p->answers[s]]);
	if (weighted)
		printf(",%" PRIu64 ".%09" PRIu64, w / 1000000000,
		    w % 1000000000);
	putchar('\n');
}

/* Interviews come in the order of their end, one or more to a minute. */
static void
poll_print(const struct poll *poll, bool weighted)
{
	uint32_t i = 0;

	printf("id,endtime,gender,age,region,social_grade,education,"
	    "kind_society,kind_politicians,kind_policy,kind_services%s\n",
	    weighted ? ",weight" : "");
	for (uint32_t t = 0; t < FIELD_CLOSE; t++)
		for (uint32_t n = poll->in_minute[t]; n > 0; n--)
			print_person(poll, i++, t, weighted);
}

int
main(int argc, char **argv)
{
	bool weighted = argc == 1;
	struct poll *poll;

	if (!weighted && (argc > 2 || strcmp(argv[1], "-u") != 0)) {
		fputs("usage: generate [-u]\n", stderr);
		return 2;
	}
	poll = calloc(1, sizeof(*poll));
	if (!poll) {
		perror("generate");
		return 2;
	}
	poll->rng = 992;
	poll_draw(poll);
	poll_print(poll, weighted);
	free(poll);
	if (fflush(stdout) || ferror(stdout)) {
		perror("generate: standard output");
		return 2;
	}
	return 0;
}
