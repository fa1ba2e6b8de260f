/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/length.h"
#include "base/xalloc.h"
#include "codebook/scale.h"
#include "table/table_notes.h"
#include "tidy/tidy.h"
#include "tidy/tidy_notes.h"

static bool
begins_there(struct slice text, size_t at, const char *with)
{
	return slice_begins(slice_behind(text, at), with);
}

struct slice
tidy_notes_net(const struct tidy_table *t, struct slice text)
{
	for (size_t r = 0; r < t->nrows; r++) {
		struct slice label = t->rows[r].label;

		if (t->rows[r].kind == TABLE_NET && text.n > label.n &&
		    slice_eq(slice_before(text, label.n), label) &&
		    begins_there(text, label.n, ": "))
			return label;
	}
	return slice_of("");
}

struct slice
tidy_notes_of_net(const struct tidy_table *t, struct slice note,
    struct slice net)
{
	size_t start = note.n, i = 0;

	for (; i < note.n; i++) {
		struct slice found = i > 0 && !slice_ends(slice_before(note, i),
		    ". ") ? slice_of("") : tidy_notes_net(t,
		    slice_behind(note, i));

		if (found.n > 0 && start < note.n)
			break;
		if (found.n > 0 && slice_eq(found, net))
			start = i;
	}
	return slice_trim(slice_behind(slice_before(note, i), start));
}

static struct slice
sentence_of_net(const struct tidy_table *t, struct slice net)
{
	for (size_t i = 0; i < t->nnotes; i++) {
		struct slice found = tidy_notes_net(t, t->notes[i]).n > 0 ?
		    tidy_notes_of_net(t, t->notes[i], net) : slice_of("");

		if (found.n > 0)
			return found;
	}
	return slice_of("");
}

/* "Scores run from 1 (Low) to 5 (High)."; the numbers begin there. */
static struct slice
sentence_of_scale(const struct tidy_table *t, size_t *begin)
{
	static const char *const words[] = { "Scores run from ",
	    "Numbers run from ", "Codes taken as numbers run from " };

	for (size_t i = 0; i < t->nnotes; i++)
		for (size_t k = 0; k < LENGTH(words); k++)
			if (slice_begins(t->notes[i], words[k])) {
				*begin = strlen(words[k]);
				return t->notes[i];
			}
	*begin = 0;
	return slice_of("");
}

struct slice
tidy_notes_row(const struct tidy_table *t, size_t row)
{
	size_t begin;

	if (t->rows[row].kind == TABLE_NET)
		return sentence_of_net(t, t->rows[row].label);
	return table_is_share(t->rows[row].kind) ? slice_of("") :
	    sentence_of_scale(t, &begin);
}

/* What may stand between two words of a list: all of a member, which may be in
 * quotes; or of a number, which may be a text in quotes, too, or have a name. */
typedef bool whole_fn(struct slice text);

static bool
is_member(struct slice text)
{
	return !slice_begins(text, "\"") ||
	    (text.n > 1 && slice_ends(text, "\""));
}

static bool
has_name(struct slice number)
{
	return !slice_begins(number, "\"") &&
	    slice_find_last(number, " (") < number.n;
}

static bool
is_number(struct slice text)
{
	return is_member(text) && (!has_name(text) || slice_ends(text, ")"));
}

/* Takes the text before those words, or all of it. */
static struct slice
take(struct slice *text, const char *words, whole_fn *is_whole)
{
	size_t n = 0;
	struct slice taken;

	while (n < text->n && (!begins_there(*text, n, words) ||
	    !is_whole(slice_before(*text, n))))
		n++;
	taken = slice_before(*text, n);
	*text = n < text->n ? slice_behind(*text, n + strlen(words)) :
	    slice_of("");
	return taken;
}

static struct slice
without_quotes(struct slice m)
{
	return m.n > 1 && slice_begins(m, "\"") && slice_ends(m, "\"") ?
	    (struct slice){ m.p + 1, m.n - 2 } : m;
}

static struct slice
take_member(struct slice *members)
{
	return without_quotes(take(members, ", ", is_member));
}

static struct slice
without_stop(struct slice text)
{
	return slice_ends(text, ".") ? slice_before(text, text.n - 1) : text;
}

/* The answers of a net, as its sentence has them; or its name, which is that of
 * its only answer. */
static struct slice
members_of(const struct tidy_table *t, size_t row)
{
	struct slice net = t->rows[row].label;
	struct slice sentence = sentence_of_net(t, net);

	return sentence.n == 0 ? tidy_name(&t->rows[row]) :
	    without_stop(slice_behind(sentence, net.n + strlen(": ")));
}

static bool
has_member(struct slice members, struct slice member)
{
	while (members.n > 0)
		if (slice_eq(take_member(&members), member))
			return true;
	return false;
}

static bool
is_answer(const struct tidy_table *t, struct slice label)
{
	return tidy_find_row(t, TABLE_ANSWER, label) < t->nrows;
}

/* "9-10", "65+", "<5": no answer, but those of such numbers. */
static bool
is_range(const struct tidy_table *t, struct slice member)
{
	return member.n > 0 && strchr("+-.<0123456789", member.p[0]) !=
	    NULL && !is_answer(t, member);
}

static bool
has_answers(const struct tidy_table *t)
{
	return t->nrows > 0 && t->rows[0].kind == TABLE_ANSWER;
}

static bool
has_statistics(const struct tidy_table *t)
{
	return t->nrows > 0 && !table_is_share(t->rows[t->nrows - 1].kind);
}

/* A net of one table, and whether it has what the other's lacks. */
struct content {
	const struct tidy_table *table;
	struct slice members;
	bool more;
};

/* Does b have no answer that is not in a, but for those that nobody gave
 * there? */
static bool
covers(const struct content *a, struct content *b)
{
	struct slice rest = b->members;

	while (rest.n > 0) {
		struct slice member = take_member(&rest);

		if (has_member(a->members, member))
			continue;
		b->more = true;
		if (!has_answers(a->table) || is_answer(a->table, member) ||
		    is_range(b->table, member))
			return false;
	}
	return true;
}

/* The labels of a list; the caller frees them. */
static struct slice *
list_of(struct slice members, size_t *n)
{
	struct slice *labels = NULL;
	size_t cap = 0;

	for (*n = 0; members.n > 0; (*n)++) {
		labels = xgrow(labels, *n, &cap, sizeof(*labels));
		labels[*n] = take_member(&members);
	}
	return labels;
}

/* Is it the net of a known scale, which says what belongs to it? */
static bool
is_of_scale(const struct tidy_table *t, size_t row)
{
	size_t n, i = 0;
	struct slice *labels = list_of(members_of(t, row), &n);
	const struct scale *scale = scale_find(labels, n);

	if (scale == NULL)
		scale = scale_agreement();
	for (; i < n; i++) {
		const char *net = scale_net(scale, scale_side(scale,
		    labels[i]));

		if (net == NULL || !slice_is(tidy_name(&t->rows[row]), net))
			break;
	}
	free(labels);
	return i == n;
}

static bool
same_net(const struct tidy_table *a, size_t row, const struct tidy_table *b,
    size_t other)
{
	struct content x = { a, members_of(a, row), false };
	struct content y = { b, members_of(b, other), false };

	return covers(&x, &y) && covers(&y, &x) && (!x.more || !y.more ||
	    (is_of_scale(a, row) && is_of_scale(b, other)));
}

/* The names of the lowest and of the highest number, with the numbers; a text
 * that is the number itself has none. */
static void
find_ends(const struct tidy_table *t, struct slice *ends)
{
	static const char *const behind[] = { " to ", ". \"" };
	size_t begin;
	struct slice rest = sentence_of_scale(t, &begin);

	rest = slice_behind(rest, begin);
	for (size_t i = 0; i < 2; i++) {
		ends[i] = take(&rest, behind[i], is_number);
		if (i == 1)
			ends[i] = without_stop(ends[i]);
		if (!has_name(ends[i]))
			ends[i] = slice_of("");
	}
}

static bool
same_scale(const struct tidy_table *a, const struct tidy_table *b)
{
	struct slice x[2], y[2];

	find_ends(a, x);
	find_ends(b, y);
	return slice_eq(x[0], y[0]) && slice_eq(x[1], y[1]);
}

/* Does a net take answers by their numbers, of which both tables tell? */
static bool
goes_by_scale(const struct tidy_table *a, size_t row,
    const struct tidy_table *b)
{
	struct slice members = members_of(a, row);

	if (!has_statistics(a) || !has_statistics(b))
		return false;
	while (members.n > 0)
		if (is_range(a, take_member(&members)))
			return true;
	return false;
}

bool
tidy_notes_same(const struct tidy_table *a, size_t row,
    const struct tidy_table *b, size_t other)
{
	if (a->rows[row].kind == TABLE_NET && !same_net(a, row, b, other))
		return false;
	if (table_is_share(a->rows[row].kind) && (a->rows[row].kind !=
	    TABLE_NET || !goes_by_scale(a, row, b)))
		return true;
	return same_scale(a, b);
}

struct slice
tidy_notes_excluded(const struct tidy_table *t)
{
	static const char said[] = " who said ";

	for (size_t i = 0; i < t->nnotes; i++) {
		struct slice rest = t->notes[i];

		if (!slice_begins(rest, TABLE_NOTES_LEFT_OUT))
			continue;
		take(&rest, said, is_member);
		return rest.n == 0 ? rest :
		    without_stop(take(&rest, "; ", is_member));
	}
	return slice_of("");
}

/* The number before those words, "1,234"; 0 if they are not there, or if it is
 * "fewer than 10". */
static uint64_t
number_before(struct slice note, const char *words)
{
	size_t end = slice_find_last(note, words), begin = end;
	uint64_t n = 0;

	if (end == note.n)
		return 0;
	while (begin > 0 && (note.p[begin - 1] == ',' ||
	    (note.p[begin - 1] >= '0' && note.p[begin - 1] <= '9')))
		begin--;
	if (!slice_ends(slice_before(note, begin), ": ") &&
	    !slice_ends(slice_before(note, begin), "; "))
		return 0;
	for (size_t i = begin; i < end; i++)
		if (note.p[i] != ',')
			n = 10 * n + (uint64_t)(note.p[i] - '0');
	return n;
}

uint64_t
tidy_notes_unanswered(const struct tidy_table *t)
{
	for (size_t i = 0; i < t->nnotes; i++)
		if (slice_begins(t->notes[i], TABLE_NOTES_LEFT_OUT))
			return number_before(t->notes[i],
			    TABLE_NOTES_UNTICKED) + number_before(t->notes[i],
			    TABLE_NOTES_UNANSWERED);
	return 0;
}

bool
tidy_notes_next_excluded(struct slice *list, struct slice *answer)
{
	if (list->n == 0)
		return false;
	*answer = without_quotes(take(list, " or ", is_member));
	return true;
}

/* "Green, Refused", of such a note. */
static struct slice
nobody_of(struct slice note)
{
	static const char shown[] = " not shown: ";
	size_t at = 0;

	while (at < note.n && !begins_there(note, at, TABLE_NOTES_EMPTY))
		at++;
	note = slice_behind(note, at);
	while (note.n > 0 && !slice_begins(note, shown))
		note = slice_behind(note, 1);
	return without_stop(slice_behind(note,
	    note.n > 0 ? strlen(shown) : 0));
}

bool
tidy_notes_nobody(const struct tidy_table *t, struct slice answer)
{
	for (size_t i = 0; i < t->nnotes; i++)
		if (has_member(nobody_of(t->notes[i]), answer))
			return true;
	return false;
}

static bool
is_in_base(const struct tidy_table *t, struct slice answer)
{
	size_t row = tidy_find_row(t, TABLE_ANSWER, answer);
	const struct tidy_count *n;

	if (row == t->nrows)
		return false;
	n = &tidy_at(t, row, 0)->unweighted;
	return !n->known || n->n > 0;
}

static bool
leaves_out(const struct tidy_table *t, const struct tidy_table *other)
{
	struct slice list = tidy_notes_excluded(t), answer;

	while (tidy_notes_next_excluded(&list, &answer))
		if (is_in_base(other, answer))
			return true;
	return false;
}

bool
tidy_notes_same_base(const struct tidy_table *a, const struct tidy_table *b)
{
	return !leaves_out(a, b) && !leaves_out(b, a);
}
