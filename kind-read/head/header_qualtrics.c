/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "kind-read/head/wording.h"
#include "kind-read/head/header_rows.h"
#include "kind-read/head/header_qualtrics.h"

static const char selected[] = " - Selected Choice";
static const char dash[] = " - ";

/* Q2 of Q2_3; empty if the name does not end with a number. */
static struct slice
stem(struct slice name)
{
	size_t n = name.n;

	while (n > 0 && name.p[n - 1] >= '0' && name.p[n - 1] <= '9')
		n--;
	if (n < 2 || n == name.n || name.p[n - 1] != '_')
		return (struct slice){ "", 0 };
	return slice_before(name, n - 1);
}

/* QID2_DO_3 of a question, 1_QID2_DO_3 in a loop; or of a block or branch. */
static bool
is_order(struct slice id)
{
	size_t loop = 0;

	while (loop < id.n && id.p[loop] >= '0' && id.p[loop] <= '9')
		loop++;
	if (loop > 0 && loop < id.n && id.p[loop] == '_')
		id = slice_behind(id, loop + 1);
	return (slice_find_last(id, "_DO_") < id.n || slice_ends(id, "_DO")) &&
	    (slice_begins(id, "QID") || slice_begins(id, "BL_") ||
	    slice_begins(id, "FL_"));
}

/* Of 2016, it has the quotes of another language. */
static json_t *
load(struct slice json)
{
	struct buf b = { NULL, 0, 0 };
	json_t *root;

	if (!slice_begins(json, "{'"))
		return json_loadb(json.p, json.n, 0, NULL);
	buf_slice(&b, json);
	for (size_t i = 0; i < b.len; i++)
		if (b.p[i] == '\'')
			b.p[i] = '"';
	root = json_loadb(b.p, b.len, 0, NULL);
	buf_clear(&b);
	return root;
}

/*
 * The row of JSON.  A question may be called "WHAT_DO_YOU_EAT"; only its
 * ImportId tells it from the order in which the choices of another were shown.
 */
static void
qualtrics_json(struct header_column *c, struct slice json)
{
	json_t *root = load(json);
	const char *id = json_string_value(json_object_get(root, "ImportId"));

	if (id != NULL && is_order(slice_of(id)))
		c->drop = HEADER_ORDER;
	else if (json_object_get(root, "choiceId") != NULL)
		c->flag = !slice_ends(c->name, "_TEXT");
	json_decref(root);
}

/* "Which? - Selected Choice - Family" is the option Family of "Which?". */
static void
qualtrics_wording(struct header *h, struct header_column *c,
    struct slice wording)
{
	size_t at = slice_find_last(wording, selected);
	size_t option = at + sizeof(selected) - 1 + strlen(dash);

	if (at == wording.n) {
		if (!slice_eq(wording, c->name))
			c->title = header_keep(h, wording);
		return;
	}
	c->title = header_keep(h, slice_before(wording, at));
	if (option >= wording.n)
		return;
	c->flag = true;
	c->wording = c->title;
	c->title = header_keep(h, slice_behind(wording, option));
}

void
header_qualtrics(struct header *h, const struct platform_head *head, size_t i)
{
	struct header_column *c = &h->columns[i];

	c->name = c->system = header_keep(h, head->rows[0][i]);
	for (size_t row = 1; row < h->rows; row++) {
		struct slice s = head->rows[row][i];

		if (header_rows_is_json(slice_trim(s)))
			qualtrics_json(c, s);
		else if (row == 1)
			qualtrics_wording(h, c, s);
	}
	if (c->flag)
		c->group = stem(c->name);
}

/* The columns of the V names are known by their wording. */
void
header_legacy(struct header *h, const struct platform_head *head, size_t i)
{
	struct header_column *c = &h->columns[i];

	header_qualtrics(h, head, i);
	c->system = header_keep(h, head->rows[1][i]);
	if (slice_begins(c->name, "DO-Q-") || slice_begins(c->name, "DO-BL-") ||
	    slice_begins(c->name, "DO-BR-"))
		c->drop = HEADER_ORDER;
}

/* The n columns of one set, of which nobody said what their wording is. */
static void
cut_wording(struct header_column *c, size_t n)
{
	struct slice *titles = xcalloc(n, sizeof(*titles)), wording;

	for (size_t i = 0; i < n; i++)
		titles[i] = c[i].title;
	wording_cut(titles, n, &wording);
	for (size_t i = 0; i < n; i++) {
		c[i].wording = wording;
		c[i].title = titles[i];
	}
	free(titles);
}

void
header_qualtrics_sets(struct header *h)
{
	size_t next;

	for (size_t i = 0; i < h->n; i = next) {
		const struct header_column *c = &h->columns[i];

		next = i + 1;
		if (c->group.n == 0 || c->wording.n > 0)
			continue;
		while (next < h->n && slice_eq(h->columns[next].group,
		    c->group) && h->columns[next].wording.n == 0)
			next++;
		cut_wording(&h->columns[i], next - i);
	}
}
