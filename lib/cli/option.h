/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of a command line: tables of them, and the loop over it.
 */
#ifndef OPTION_H
#define OPTION_H

#include <stdbool.h>
#include <stddef.h>

struct diag;
struct list;

enum option_kind {
	OPTION_FLAG,		/* a bool, which becomes true */
	OPTION_TEXT,		/* a const char *: the last that is given */
	OPTION_ONCE,		/* a const char *, which is given once */
	OPTION_LIST,		/* a struct list: all that are given */
	OPTION_VALUE,		/* anything else, which set understands */
	OPTION_MAYBE		/* the same, whose argument (behind =) can be
				 * left out: NULL */
};

/* Takes an option's argument into what is at to; name is the long one, without
 * its dashes.  0, or -1 and the diag. */
typedef int option_fn(void *to, const char *name, const char *arg,
    struct diag *d);

struct option_rule {
	const char *name;	/* the long one; NULL behind the last rule */
	int letter;		/* or 0 */
	enum option_kind kind;
	size_t at;		/* where it is kept in the struct of options */
	option_fn *set;		/* of OPTION_VALUE and _MAYBE */
};

/* What was given, in order; all zero is nothing. */
struct option_record {
	struct option_given {
		const struct option_rule *rule;
		const char *arg;	/* NULL of a flag */
	} *list;
	size_t n;
	size_t cap;
};

/* Rules, and the struct that they fill. */
struct option_table {
	const struct option_rule *rules;
	void *to;
};

struct option_program {
	const char *prog;
	const char *usage;
	const struct option_table *groups;
	size_t ngroups;

	/* Is standard output a stream, by what the options of the first group
	 * say so far?  NULL: it never is. */
	bool (*streams)(const void *to);
};

/*
 * Reads all options; the first mistake counts.  -h and --help, -V and --version
 * end the program with what they ask for, and an unknown option or one without
 * its argument with the usage.  Texts are kept.  Returns the place of the first
 * operand in argv, into which operands between options were moved; or -1 and
 * the diag.
 */
int option_read(const struct option_program *p, int argc, char **argv,
    struct diag *d);

/* The same, and adds all to the record, whose list is the caller's to free. */
int option_read_record(const struct option_program *p, int argc, char **argv,
    struct option_record *record, struct diag *d);

/* The rule of that long name, and what it fills; NULL if there is none. */
const struct option_rule *option_find(const struct option_table *groups,
    size_t ngroups, const char *name, void **to);

/*
 * Sets an option as the command line does, but in place of what was given
 * before; a flag by yes or no.  The text is kept.  0, or -1 and the diag.
 */
int option_set(const struct option_rule *rule, void *to, const char *arg,
    struct diag *d);

/* As if it had not been given.  0, or -1 and the diag if only its own words can
 * say so. */
int option_unset(const struct option_rule *rule, void *to, struct diag *d);

/* End the program as cli_fail and cli_usage do, and so a stream on standard
 * output. */
_Noreturn void option_fail(const struct option_program *p,
    const struct diag *d);
_Noreturn void option_usage(const struct option_program *p);

/* The place of the argument among words, which end with NULL (see choice.h); or
 * -1 and the diag. */
int option_word(const char *name, const char *arg, const char *const *words,
    struct diag *d);

/* "--name: found X, wanted Y".  -1. */
int option_wrong(const char *name, const char *found, const char *wanted,
    struct diag *d);

/* An option_fn for a number of people, whole and at most that, which is kept as
 * a uint64_t. */
#define OPTION_LARGEST_LIMIT 1000000000

int option_limit(void *to, const char *name, const char *arg, struct diag *d);

/* Are two texts the same, or both not given (NULL)?  Are two lists? */
bool option_same(const char *a, const char *b);
bool option_same_list(const struct list *a, const struct list *b);

/* Is it, or NULL, UTF-8?  Are all of them?  0, or -1 and the diag. */
int option_text(const char *text, struct diag *d);
int option_texts(const struct list *l, struct diag *d);

#endif
