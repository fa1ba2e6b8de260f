/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The codebook: what the header of a survey stream cannot say about its
 * columns.  kind-codebook(5) explains it to users.
 */
#ifndef CODEBOOK_H
#define CODEBOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/num.h"
#include "base/slice.h"

struct buf;
struct map;

enum codebook_type {
	CODEBOOK_UNKNOWN,	/* nobody has said so far; never in a file */
	CODEBOOK_SINGLE,	/* each field holds one answer */
	CODEBOOK_FLAG,		/* an option, ticked or not */
	CODEBOOK_MULTI,		/* one of the columns that hold the answers of
				 * a set, an answer in each */
	CODEBOOK_NUMBER,
	CODEBOOK_TEXT,
	CODEBOOK_DATETIME,
	CODEBOOK_ID,
	CODEBOOK_SET		/* no column: the name and wording of a group */
};

enum codebook_role {
	CODEBOOK_NO_ROLE,
	CODEBOOK_WEIGHT,
	CODEBOOK_REPWEIGHT,
	CODEBOOK_STRATUM,
	CODEBOOK_PSU,
	CODEBOOK_FPC,
	CODEBOOK_ROLE_ID,
	CODEBOOK_BASE
};

/* Why an answer is none.  "Don't know" is one and stays in the base. */
enum codebook_missing {
	CODEBOOK_ANSWERED,
	CODEBOOK_DK,
	CODEBOOK_REFUSED,
	CODEBOOK_NOTASKED,
	CODEBOOK_SKIPPED,
	CODEBOOK_MISSING	/* "yes": for a reason that nobody gave */
};

/* The words of the file for them: "single", "weight", "dk"; none is "". */
const char *codebook_type_word(enum codebook_type type);
const char *codebook_role_word(enum codebook_role role);

/* Does it say how the respondents were drawn? */
bool codebook_is_design(enum codebook_role role);
const char *codebook_missing_word(enum codebook_missing missing);

/* Back again: false if it is no such word. */
bool codebook_type_find(struct slice word, enum codebook_type *type);
bool codebook_role_find(struct slice word, enum codebook_role *role);
bool codebook_missing_find(struct slice word, enum codebook_missing *missing);

/* Texts in the order in which they were added. */
struct codebook_list {
	struct slice *items;
	size_t n;
	size_t cap;
};

/*
 * Missing values that are a range of numbers, as SPSS has them: "900 thru
 * highest", "lowest thru -1", "97 thru 99".  Both ends are in; they may be
 * infinite.
 */
struct codebook_range {
	double low, high;
};

struct codebook_answer {
	struct slice value;	/* the code in the data; never empty */
	struct slice label;	/* empty: the value is its own label */
	enum codebook_missing missing;
	struct codebook_list nets;
	bool has_score;
	double score;		/* of a flag: 0 if not ticked */
};

struct codebook_variable {
	struct slice name;
	enum codebook_type type;
	struct slice title;	/* wording or what the option says; or empty */
	enum codebook_role role;
	struct slice group;	/* the sets or grids that it is in, with |
				 * between them; or empty */
	struct codebook_list tokens;	/* that mean missing */
	struct codebook_range *ranges;	/* those that are ranges of numbers */
	size_t nranges;
	struct codebook_answer *answers;	/* in the order of display */
	size_t nanswers;
	size_t answers_cap;
	bool overlaps;		/* a code is the label of another answer */
	struct map *codes;	/* numbered as answers; made when asked */
	struct map *plain;	/* the same, numbers as num_format has them */
	struct map *labels;
};

struct codebook {
	struct arena arena;
	struct codebook_list tokens;	/* that mean missing everywhere */
	size_t unseen;		/* fields of its file from which blanks of
				 * base/blank.h were taken */
	struct slice datetime;	/* order of dates, like "dmy"; or empty */
	struct codebook_variable *variables;
	size_t n;
	size_t cap;
	struct map *names;	/* numbered as variables */
};

struct codebook *codebook_new(void);
void codebook_free(struct codebook *cb);

/* A copy of the text that lives as long as the codebook. */
struct slice codebook_text(struct codebook *cb, struct slice s);

/*
 * Adds a variable; NULL if there is one of that name.  Valid until the next
 * one is added; so is what codebook_find gives.  The functions that add copy
 * their texts.
 */
struct codebook_variable *codebook_add(struct codebook *cb,
    struct slice name);

/* The variable of that name, or NULL. */
struct codebook_variable *codebook_find(const struct codebook *cb,
    struct slice name);

/* Adds an answer with that code, behind the others.  Valid until the next one
 * is added to the variable. */
struct codebook_answer *codebook_add_answer(struct codebook *cb,
    struct codebook_variable *v, struct slice value);

/* Adds the text unless it is there. */
void codebook_add_text(struct codebook *cb, struct codebook_list *list,
    struct slice text);
bool codebook_has_text(const struct codebook_list *list, struct slice text);

/* To be called when the variable has all its answers, before it is asked for
 * one, and again if it gets others: makes the maps and the ranges, and finds
 * out whether codes and labels overlap. */
void codebook_index(struct codebook_variable *v);

/* A code that is a number, 1.0 for 1, as num_format writes it, in out; else the
 * code: "02", "+1" and "1e3" are names. */
struct slice codebook_plain(struct slice code, char out[NUM_SIZE]);

/* What an answer is called. */
struct slice codebook_label(const struct codebook_answer *a);

/*
 * The answer with that code ("1.0" is the code 1, and 1 the code "1.0", if it
 * is none itself), or with
 * that label; NULL if there is none.  A
 * field of a survey stream is one or the other (see overlaps); labels come
 * first there.
 */
const struct codebook_answer *codebook_by_code(
    const struct codebook_variable *v, struct slice field);
const struct codebook_answer *codebook_by_label(
    const struct codebook_variable *v, struct slice field);
const struct codebook_answer *codebook_answer(
    const struct codebook_variable *v, struct slice field);

/* Is the field a number in one of the ranges that are missing? */
bool codebook_in_range(const struct codebook_variable *v, struct slice field);

/* Is the field one of the tokens, of the file or of v, which may be NULL, or in
 * a range that is one? */
bool codebook_is_token(const struct codebook *cb,
    const struct codebook_variable *v, struct slice field);

/*
 * Does the field say that there is no answer?  True if it is empty, a token,
 * or an answer that is missing (not "don't know").  v may be NULL: a column
 * that the codebook does not know.
 */
bool codebook_is_missing(const struct codebook *cb,
    const struct codebook_variable *v, struct slice field);

/*
 * Is the option of a flag ticked?  If its answers are known, when the field is
 * one of them with no score or one above 0; else as tick.h says.
 */
bool codebook_is_ticked(const struct codebook_variable *v,
    struct slice field);

/* Does the answer of a flag mean that it is ticked, if it is one? */
bool codebook_ticks(const struct codebook_answer *a);

/* Is the text such a range, with a low end that is not above the high one? */
bool codebook_range_read(struct slice text, struct codebook_range *range);

/* Is it written like one, right or wrong: a number, lowest or highest beside
 * the word thru? */
bool codebook_range_meant(struct slice text);

/* Adds the text. */
void codebook_range_write(const struct codebook_range *range,
    struct buf *out);

/* Are columns of that type the columns of a set? */
bool codebook_in_set(enum codebook_type type);

/* Is the group a multiple-response set (of flags or multi columns), rather
 * than a grid? */
bool codebook_is_set(const struct codebook *cb, struct slice group);

/*
 * The variables in the group, as numbers in their order; the caller frees
 * *list.  Returns how many: 0 if there is no such group.
 */
size_t codebook_members(const struct codebook *cb, struct slice group,
    size_t **list);

#endif
