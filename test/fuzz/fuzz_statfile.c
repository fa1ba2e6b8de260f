/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * statfile: a file is read or refused with a message; what is given out is
 * valid UTF-8 on one line, and the codebook holds what it must.
 */
#include <unistd.h>

#include "kind-read/head/facts.h"
#include "base/diag.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "stream/names.h"
#include "base/utf8.h"
#include "kind-read/stat/statfile.h"

#include "replay.h"

struct seen {
	size_t width;
	uint64_t rows;
};

static void
check_text(struct slice s)
{
	check(s.n == 0 || s.p != NULL);
	check(utf8_invalid((const unsigned char *)s.p, s.n) == s.n);
	check(s.n == 0 || memchr(s.p, '\n', s.n) == NULL);
}

static int
see_row(void *ctx, const struct row *row, struct diag *d)
{
	struct seen *seen = ctx;

	(void)d;
	check(row->width == seen->width && row->fields != NULL);
	for (size_t i = 0; i < row->width; i++)
		check_text(row->fields[i]);
	seen->rows++;
	return 0;
}

static void
check_variable(struct codebook_variable *v)
{
	struct map *labels = map_new();

	check(v->name.n > 0);
	check_text(v->name);
	check_text(v->title);
	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];

		check(a->value.n > 0);
		check_text(a->value);
		check_text(a->label);
		check(a->label.n == 0 || map_add(labels, a->label) ==
		    map_count(labels) - 1);
	}
	map_free(labels);
}

static void
check_file(struct statfile *f)
{
	const struct names *names = statfile_names(f);
	struct codebook *cb = statfile_codebook(f);
	struct seen seen = { names->n, 0 };
	struct diag d = { "" };
	struct facts facts = { .n = 0 };
	int status = statfile_each(f, see_row, &seen, &d);

	check(seen.rows == statfile_count(f));
	check((status == 0) == (d.text[0] == '\0'));
	check(cb->n >= names->n);
	for (size_t i = 0; i < cb->n; i++) {
		check_variable(&cb->variables[i]);
		if (i < names->n)
			check(slice_eq(cb->variables[i].name, names->name[i]));
		else
			check(cb->variables[i].type == CODEBOOK_SET);
	}
	statfile_facts(f, &facts);
	facts_clear(&facts);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	static int fd = -1;
	struct statfile_options opt = { .name = "in", .codes = n % 2 == 1,
	    .repair = n % 3 == 1,
	    .encoding = n % 5 == 1 ? "windows-1252" : NULL };
	struct diag d = { "" };
	struct statfile *f;

	if (fd < 0)
		fd = fileno(tmpfile());
	check(ftruncate(fd, 0) == 0);
	check(pwrite(fd, p, n, 0) == (ssize_t)n);
	f = statfile_open(fd, &opt, &d);
	if (f == NULL)
		check(d.text[0] != '\0');
	else
		check_file(f);
	statfile_close(f);
	return 0;
}
