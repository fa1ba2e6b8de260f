/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * getopt_long gives a number for each long option: its place in the table of
 * all groups.  Letters are looked up there.
 */
#include <getopt.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/list.h"
#include "base/choice.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/utf8.h"
#include "stream/csvout.h"
#include "cli/cli.h"
#include "cli/option.h"

/* The number of the first option; what is smaller is a letter. */
#define FIRST 256

/* What getopt_long wants to know. */
struct table {
	struct option *longs;
	size_t n;
	struct buf letters;
};

int
option_wrong(const char *name, const char *found, const char *wanted,
    struct diag *d)
{
	return diag_set(d, "--%s: found \"%s\", wanted %s", name, found,
	    wanted);
}

int
option_word(const char *name, const char *arg, const char *const *words,
    struct diag *d)
{
	struct buf wanted;
	int found = choice_find(words, slice_of(arg));

	if (found >= 0)
		return found;
	buf_init(&wanted);
	choice_put(&wanted, words, ", ", " or ");
	option_wrong(name, arg, wanted.p, d);
	buf_clear(&wanted);
	return -1;
}

int
option_limit(void *to, const char *name, const char *arg, struct diag *d)
{
	uint64_t *limit = to;

	if (num_parse_uint(slice_of(arg), OPTION_LARGEST_LIMIT, limit))
		return 0;
	return option_wrong(name, arg, "a whole number", d);
}

int
option_text(const char *text, struct diag *d)
{
	size_t n = text != NULL ? strlen(text) : 0;

	if (utf8_invalid((const unsigned char *)text, n) == n)
		return 0;
	return diag_set(d, "\"%s\" is not valid UTF-8", text);
}

int
option_texts(const struct list *l, struct diag *d)
{
	for (size_t i = 0; i < l->n; i++)
		if (option_text(l->items[i], d) < 0)
			return -1;
	return 0;
}

bool
option_same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

bool
option_same_list(const struct list *a, const struct list *b)
{
	for (size_t i = 0; a->n == b->n && i < a->n; i++)
		if (strcmp(a->items[i], b->items[i]) != 0)
			return false;
	return a->n == b->n;
}

/* The second of two would take the place of the first without a word. */
static int
set_once(const char **to, const char *name, const char *arg, struct diag *d)
{
	if (*to != NULL)
		return option_wrong(name, arg, "it only once", d);
	*to = arg;
	return 0;
}

static int
set(const struct option_rule *rule, void *group, const char *arg,
    struct diag *d)
{
	void *to = (char *)group + rule->at;

	switch (rule->kind) {
	case OPTION_FLAG:
		*(bool *)to = true;
		return 0;
	case OPTION_TEXT:
		*(const char **)to = arg;
		return 0;
	case OPTION_ONCE:
		return set_once(to, rule->name, arg, d);
	case OPTION_LIST:
		list_add(to, arg);
		return 0;
	default:
		return rule->set(to, rule->name, arg, d);
	}
}

const struct option_rule *
option_find(const struct option_table *groups, size_t ngroups,
    const char *name, void **to)
{
	for (size_t i = 0; i < ngroups; i++)
		for (const struct option_rule *r = groups[i].rules;
		    r->name != NULL; r++) {
			if (strcmp(r->name, name) != 0)
				continue;
			*to = groups[i].to;
			return r;
		}
	return NULL;
}

static int
set_flag(bool *to, const char *name, const char *arg, struct diag *d)
{
	static const char *const words[] = { "no", "yes", NULL };
	int i = option_word(name, arg, words, d);

	*to = i == 1;
	return i < 0 ? -1 : 0;
}

int
option_set(const struct option_rule *rule, void *group, const char *arg,
    struct diag *d)
{
	if (rule->kind == OPTION_FLAG)
		return set_flag((bool *)((char *)group + rule->at), rule->name,
		    arg, d);
	if (rule->kind == OPTION_ONCE)
		option_unset(rule, group, d);
	return set(rule, group, arg, d);
}

int
option_unset(const struct option_rule *rule, void *group, struct diag *d)
{
	void *to = (char *)group + rule->at;

	switch (rule->kind) {
	case OPTION_FLAG:
		*(bool *)to = false;
		return 0;
	case OPTION_TEXT:
	case OPTION_ONCE:
		*(const char **)to = NULL;
		return 0;
	case OPTION_LIST:
		list_clear(to);
		return 0;
	default:
		return rule->set(to, rule->name, "none", d) == 0 ? 0 :
		    diag_set(d, "--%s: always has a value, and - is none",
		    rule->name);
	}
}

static void
add(struct table *t, const char *name, int letter, int argument, int number)
{
	static const char *const behind[] = { "", ":", "::" };

	t->longs = xreallocarray(t->longs, t->n + 1, sizeof(*t->longs));
	t->longs[t->n++] = (struct option){ name, argument, NULL, number };
	if (letter != 0)
		buf_printf(&t->letters, "%c%s", letter, behind[argument]);
}

static int
argument(enum option_kind kind)
{
	switch (kind) {
	case OPTION_FLAG:
		return no_argument;
	case OPTION_MAYBE:
		return optional_argument;
	default:
		return required_argument;
	}
}

static void
make_table(struct table *t, const struct option_program *p)
{
	int number = FIRST;

	*t = (struct table){ .n = 0 };
	for (size_t i = 0; i < p->ngroups; i++)
		for (const struct option_rule *r = p->groups[i].rules;
		    r->name != NULL; r++)
			add(t, r->name, r->letter, argument(r->kind),
			    number++);
	add(t, "help", 'h', no_argument, 'h');
	add(t, "version", 'V', no_argument, 'V');
	add(t, NULL, 0, no_argument, 0);
}

static void
add_given(struct option_record *to, const struct option_rule *rule,
    const char *arg)
{
	if (to == NULL)
		return;
	to->list = xgrow(to->list, to->n, &to->cap, sizeof(*to->list));
	to->list[to->n++] = (struct option_given){ rule,
	    rule->kind == OPTION_FLAG ? NULL : arg };
}

/* Sets the option with that number or letter. */
static int
take(const struct option_program *p, int c, struct option_record *record,
    struct diag *d)
{
	int number = FIRST;

	for (size_t i = 0; i < p->ngroups; i++)
		for (const struct option_rule *r = p->groups[i].rules;
		    r->name != NULL; r++)
			if (c == number++ || c == r->letter) {
				add_given(record, r, optarg);
				return set(r, p->groups[i].to, optarg, d);
			}
	return -1;
}

static struct csvout *
stream(const struct option_program *p)
{
	return p->streams != NULL && p->streams(p->groups[0].to) ?
	    csvout_new(STDOUT_FILENO) : NULL;
}

_Noreturn void
option_fail(const struct option_program *p, const struct diag *d)
{
	cli_fail(p->prog, stream(p), d);
}

_Noreturn void
option_usage(const struct option_program *p)
{
	cli_usage(p->prog, stream(p), p->usage);
}

/* Behind a mistake the others still say whether there is a stream. */
int
option_read_record(const struct option_program *p, int argc, char **argv,
    struct option_record *record, struct diag *d)
{
	struct table t;
	struct diag ignored;
	int c, got, status = 0;

	make_table(&t, p);
	while ((c = getopt_long(argc, argv, t.letters.p, t.longs,
	    NULL)) != -1) {
		got = c == 'h' || c == 'V' || c == '?' ? c :
		    take(p, c, record, status == 0 ? d : &ignored);
		if (status == 0)
			status = got;
		opterr = status == 0;
	}
	free(t.longs);
	buf_clear(&t.letters);
	if (status == '?')
		option_usage(p);
	if (status > 0)
		cli_tell(p->prog, status == 'h' ? p->usage : NULL);
	return status < 0 ? -1 : optind;
}

int
option_read(const struct option_program *p, int argc, char **argv,
    struct diag *d)
{
	return option_read_record(p, argc, argv, NULL, d);
}
