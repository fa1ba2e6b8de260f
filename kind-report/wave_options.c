/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/slice.h"
#include "base/xalloc.h"
#include "cli/option.h"
#include "kind-report/wave_options.h"

/* Has an earlier one that name? */
static bool
has_wave(const struct wave_file *w, size_t n, struct slice name)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq(slice_of(w[i].label), name))
			return true;
	return false;
}

static void
add_wave(struct wave_files *waves, struct slice label, const char *path)
{
	waves->list = xreallocarray(waves->list, waves->n + 1,
	    sizeof(*waves->list));
	waves->list[waves->n++] = (struct wave_file){
	    xstrndup(label.p, label.n), path };
}

int
wave_options_previous(void *to, const char *name, const char *arg,
    struct diag *d)
{
	struct wave_files *waves = to;
	struct slice path = slice_of(arg), label;
	size_t slash;

	if (option_text(arg, d) < 0)
		return -1;
	if (strchr(arg, '=') != NULL && slice_part(&path, '=', &label) &&
	    memchr(label.p, '/', label.n) == NULL) {
		label = slice_trim(label);
	} else {
		path = slice_of(arg);
		label = slice_of(strcmp(arg, "-") == 0 ? "standard input" : arg);
		slash = slice_find_last(label, "/");
		if (slash < label.n)
			label = slice_behind(label, slash + 1);
	}
	if (label.n == 0 || path.n == 0)
		return option_wrong(name, arg, "a table stream, or what the "
		    "wave is called, =, and its table stream", d);
	if (has_wave(waves->list, waves->n, label))
		return diag_set(d, "--%s: two waves are called \"%.*s\"; "
		    "NAME=FILE names one", name, (int)label.n, label.p);
	add_wave(waves, label, path.p);
	return 0;
}

int
wave_options_wave(void *to, const char *name, const char *arg, struct diag *d)
{
	struct wave_files *waves = to;
	struct slice path = slice_of(arg), label;

	if (option_text(arg, d) < 0)
		return -1;
	if (strchr(arg, '=') == NULL || !slice_part(&path, '=', &label) ||
	    slice_trim(label).n == 0 || path.n == 0)
		return option_wrong(name, arg, "what the wave is called, =, "
		    "and its table stream", d);
	label = slice_trim(label);
	if (has_wave(waves->list, waves->n, label))
		return diag_set(d, "--%s: two waves are called \"%.*s\"", name,
		    (int)label.n, label.p);
	add_wave(waves, label, path.p);
	return 0;
}

void
wave_options_clear(struct wave_files *w)
{
	for (size_t i = 0; i < w->n; i++)
		free(w->list[i].label);
	free(w->list);
}
