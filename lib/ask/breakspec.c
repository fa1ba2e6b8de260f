/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "ask/group.h"
#include "ask/breakspec.h"

#define BLANKS " \t"

/* Up to the closing quote, which *p moves behind. */
static bool
read_quoted(const char **p, struct arena *a, struct slice *name)
{
	char quote = **p, *out = arena_bytes(a, strlen(*p));
	size_t n = 0;

	for (++*p; **p != '\0'; ++*p) {
		if (**p == quote && *++*p != quote) {
			*name = (struct slice){ out, n };
			return true;
		}
		out[n++] = **p;
	}
	return false;
}

bool
breakspec_name(const char **p, const char *stop, struct arena *a,
    struct slice *name)
{
	size_t n;

	*p += strspn(*p, BLANKS);
	if (**p == '`' || **p == '"') {
		if (!read_quoted(p, a, name))
			return false;
		*p += strspn(*p, BLANKS);
		return name->n > 0 &&
		    (**p == '\0' || strchr(stop, **p) != NULL);
	}
	n = strcspn(*p, stop);
	*name = slice_trim((struct slice){ *p, n });
	*p += n;
	name->p = arena_string(a, *name);
	return name->n > 0 && strpbrk(name->p, "`\"") == NULL;
}

/* The length of the text up to one of the bytes of stop that is not quoted. */
static size_t
part_length(const char *p, const char *stop)
{
	bool quoted = false;
	size_t n;

	for (n = 0; p[n] != '\0'; n++) {
		if (p[n] == '"')
			quoted = !quoted;
		else if (!quoted && strchr(stop, p[n]) != NULL)
			break;
	}
	return n;
}

static bool
is_called(const struct breakspec *b, struct slice label)
{
	for (size_t i = 0; i < b->ngroups; i++)
		if (slice_eq(group_label(b->groups[i]), label))
			return true;
	return false;
}

/* There is room for the group. */
static int
add_group(struct breakspec *b, struct slice text, struct diag *d)
{
	struct group *g = group_parse(arena_string(&b->arena, text), d);
	struct slice label;
	int status = 0;

	if (g == NULL)
		return -1;
	label = group_label(g);
	if (label.n == 0)
		status = diag_set(d, "\"%.*s\": a group needs a label",
		    (int)text.n, text.p);
	else if (is_called(b, label))
		status = diag_set(d, "two groups are called \"%.*s\"",
		    (int)label.n, label.p);
	else
		b->groups[b->ngroups++] = g;
	if (status < 0)
		group_free(g);
	return status;
}

/* The groups at p, the end of the whole text. */
static int
read_groups(struct breakspec *b, const char *text, const char *p,
    struct diag *d)
{
	size_t n, cap = 0;

	for (;; p += n + 1) {
		struct slice group;

		n = part_length(p, ",:>");
		if (p[n] == ':' || p[n] == '>')
			return diag_set(d, "\"%s\": wanted quotes around a "
			    "text that holds a %c", p, p[n]);
		group = slice_trim((struct slice){ p, n });
		if (group.n == 0)
			return diag_set(d, "\"%s\": wanted a group behind "
			    "the colon and behind each comma", text);
		b->groups = xgrow(b->groups, b->ngroups, &cap,
		    sizeof(struct group *));
		if (add_group(b, group, d) < 0)
			return -1;
		if (p[n] == '\0')
			return 0;
	}
}

/* Label and column; returns what is behind them, or NULL. */
static const char *
read_names(struct breakspec *b, const char *p)
{
	const char *stop = "=:>,";

	if (!breakspec_name(&p, stop, &b->arena, &b->column))
		return NULL;
	if (*p == '=') {
		b->label = b->column;
		p++;
		if (!breakspec_name(&p, stop, &b->arena, &b->column))
			return NULL;
	}
	return *p == ':' || *p == '\0' ? p : NULL;
}

int
breakspec_parse(struct breakspec *b, const char *text, struct diag *d)
{
	const char *p;
	int status = 0;

	*b = (struct breakspec){ .label = { "", 0 }, .column = { "", 0 } };
	p = read_names(b, text);
	if (p == NULL)
		status = diag_set(d, "\"%s\": wanted "
		    "label=column:group,group, with `back quotes` around a "
		    "name that holds one of = : > , \"", text);
	else if (*p == ':')
		status = read_groups(b, text, p + 1, d);
	if (status < 0)
		breakspec_clear(b);
	return status;
}

void
breakspec_clear(struct breakspec *b)
{
	for (size_t i = 0; i < b->ngroups; i++)
		group_free(b->groups[i]);
	free(b->groups);
	arena_clear(&b->arena);
	*b = (struct breakspec){ .label = { "", 0 }, .column = { "", 0 } };
}

/* Back quotes are quotes in names only, so up to the colon. */
bool
breakspec_level(const char **rest, struct slice *level)
{
	const char *p = *rest;
	bool names = true;
	char quote = '\0';
	size_t n;

	if (p == NULL)
		return false;
	for (n = 0; p[n] != '\0'; n++) {
		if (quote != '\0')
			quote = p[n] == quote ? '\0' : quote;
		else if (p[n] == '"' || (names && p[n] == '`'))
			quote = p[n];
		else if (p[n] == ':')
			names = false;
		else if (p[n] == '>')
			break;
	}
	*level = slice_trim((struct slice){ p, n });
	*rest = p[n] == '>' ? p + n + 1 : NULL;
	return true;
}
