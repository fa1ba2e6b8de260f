/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/utf8.h"
#include "base/map.h"
#include "base/untaken.h"
#include "stream/field.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "ask/group.h"
#include "ask/grouping.h"
#include "ask/bands.h"
#include "kind-recode/nets.h"
#include "kind-recode/recoding.h"

/* So many different fields, none of them longer, are remembered. */
#define MOST_KNOWN 4096
#define LONGEST_KNOWN 256

int
recoding_parse(struct recoding *r, const char *text, struct diag *d)
{
	*r = (struct recoding){ .groups = NULL };
	if (breakspec_parse(&r->spec, text, d) < 0)
		return -1;
	if (r->spec.label.n == 0)
		return diag_set(d, "\"%s\" is no recoding; wanted "
		    "name=column:group,group", text);
	return 0;
}

void
recoding_clear(struct recoding *r)
{
	grouping_free(r->grouping);
	for (size_t i = 0; r->nets != NULL && i < r->ngroups; i++)
		group_free(r->nets[i]);
	free(r->nets);
	for (size_t i = 0; i < r->nlabels; i++)
		free(r->labels[i]);
	free(r->labels);
	free(r->in);
	free(r->places);
	map_free(r->known);
	untaken_free(r->untaken);
	breakspec_clear(&r->spec);
}

int
recoding_check_text(struct slice text, struct diag *d)
{
	if (utf8_invalid((const unsigned char *)text.p, text.n) < text.n)
		return diag_set(d, "\"%.*s\" is not valid UTF-8", (int)text.n,
		    text.p);
	if (memchr(text.p, '\n', text.n) != NULL ||
	    memchr(text.p, '\r', text.n) != NULL)
		return diag_set(d, "\"%.*s\" has a line break in it",
		    (int)text.n, text.p);
	return 0;
}

static int
find_nets(struct recoding *r, const struct recoding_from *from,
    const struct codebook_variable *v, struct diag *d)
{
	if (v != NULL)
		r->ngroups = nets_groups(v, &r->nets);
	r->groups = r->nets;
	if (r->ngroups > 0)
		return 0;
	return diag_set(d, "%s; wanted groups, as in %.*s=%.*s:group,group",
	    from->codebook != NULL ? "the codebook has no nets for it" :
	    "there is no codebook that could have nets for it",
	    (int)r->spec.label.n, r->spec.label.p, (int)r->spec.column.n,
	    r->spec.column.p);
}

static char *
quoted(struct slice label)
{
	struct buf b;
	char *text;

	buf_init(&b);
	field_quote(&b, label);
	text = xstrndup(b.len > 0 ? b.p : "", b.len);
	buf_clear(&b);
	return text;
}

static int
check_other(const struct recoding *r, const char *other, struct diag *d)
{
	if (*other == '\0')
		return diag_set(d, "--other: wanted a label");
	for (size_t i = 0; i < r->ngroups; i++)
		if (slice_is(group_label(r->groups[i]), other))
			return diag_set(d, "--other: there is a group \"%s\" "
			    "already", other);
	return recoding_check_text(slice_of(other), d);
}

/* Makes the labels; the last is that of missing answers. */
static int
set_labels(struct recoding *r, const char *other, struct diag *d)
{
	if (other != NULL && check_other(r, other, d) < 0)
		return -1;
	r->labels = xcalloc(r->ngroups + 2, sizeof(*r->labels));
	for (size_t i = 0; i < r->ngroups; i++) {
		struct slice label = group_label(r->groups[i]);

		if (recoding_check_text(label, d) < 0)
			return -1;
		r->labels[r->nlabels++] = quoted(label);
	}
	r->labels[r->nlabels++] = quoted(slice_of(other ? other : ""));
	r->labels[r->nlabels++] = quoted(slice_of(""));
	return 0;
}

/* The number of the label for the field, or -1 and the diag. */
static long
find_place(const struct recoding *r, struct grouping *g, struct slice field,
    struct diag *d)
{
	int found = grouping_find(g, field, r->in, d);
	size_t i = 0, k;

	if (found < 0)
		return -1;
	if (found == GROUPING_MISSING)
		return (long)r->ngroups + 1;
	while (i < r->ngroups && !r->in[i])
		i++;
	for (k = i + 1; k < r->ngroups; k++)
		if (r->in[k])
			return diag_set(d, "\"%.*s\" is in two groups, "
			    "\"%.*s\" and \"%.*s\"", (int)field.n, field.p,
			    (int)group_label(r->groups[i]).n,
			    group_label(r->groups[i]).p,
			    (int)group_label(r->groups[k]).n,
			    group_label(r->groups[k]).p);
	return (long)i;
}

/* Is a value that two groups take written in one of them?  Whether a field can
 * be placed is for the data to tell. */
static int
check_overlap(const struct recoding *r, const struct recoding_from *from,
    const struct codebook_variable *v, struct diag *d)
{
	struct grouping *g = grouping_new(r->groups, r->ngroups,
	    from->codebook, v);
	int status = bands_check(r->groups, r->ngroups, d);
	struct diag ignored;

	for (size_t i = 0; status == 0 && i < r->ngroups; i++)
		for (size_t k = 0; k < group_count(r->groups[i]); k++) {
			struct slice text = group_value(r->groups[i], k);

			if (grouping_find(g, text, r->in, &ignored) >= 0 &&
			    find_place(r, g, text, d) < 0) {
				status = -1;
				break;
			}
		}
	grouping_free(g);
	return status;
}

static int
set_groups(struct recoding *r, const struct recoding_from *from,
    struct diag *d)
{
	const struct codebook_variable *v = from->codebook == NULL ? NULL :
	    codebook_find(from->codebook, r->spec.column);

	r->groups = r->spec.groups;
	r->ngroups = r->spec.ngroups;
	if (r->ngroups == 0 && find_nets(r, from, v, d) < 0)
		return -1;
	r->in = xcalloc(r->ngroups, sizeof(*r->in));
	if (set_labels(r, from->other, d) < 0 ||
	    check_overlap(r, from, v, d) < 0)
		return -1;
	r->grouping = grouping_new(r->groups, r->ngroups, from->codebook, v);
	r->known = map_new();
	r->places = xcalloc(MOST_KNOWN, sizeof(*r->places));
	r->untaken = untaken_new();
	return 0;
}

int
recoding_bind(struct recoding *r, const struct recoding_from *from,
    struct diag *d)
{
	struct diag what;

	r->column = column_need(from->columns, r->spec.column, d);
	if (r->column == COLUMN_NONE)
		return -1;
	if (set_groups(r, from, &what) == 0)
		return 0;
	return diag_set(d, "%.*s: %s", (int)r->spec.column.n,
	    r->spec.column.p, what.text);
}

const char *
recoding_label(struct recoding *r, struct slice field, struct diag *d)
{
	size_t known = map_find(r->known, field);
	long place;

	if (known != MAP_NONE) {
		place = (long)r->places[known];
	} else {
		place = find_place(r, r->grouping, field, d);
		if (place < 0)
			return NULL;
		if (field.n <= LONGEST_KNOWN &&
		    map_count(r->known) < MOST_KNOWN)
			r->places[map_add(r->known, field)] = (size_t)place;
	}
	if ((size_t)place == r->ngroups)
		untaken_add(r->untaken, field);
	return r->labels[place];
}

void
recoding_join(struct recoding *r, const struct recoding *same)
{
	grouping_join(r->grouping, same->grouping);
	untaken_join(r->untaken, same->untaken);
}
