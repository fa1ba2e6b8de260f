/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/source.h"
#include "stream/foreign.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "codebook/codebook_read.h"
#include "kind-codebook/codebook_json_read.h"
#include "cli/cli.h"
#include "kind-codebook/load.h"

#define PIECE 65536

static bool
is_json(struct slice s)
{
	size_t i = 0;

	s = slice_skip_bom(s);
	while (i < s.n && strchr(" \t\r\n", s.p[i]) != NULL && s.p[i] != '\0')
		i++;
	return i < s.n && s.p[i] == '{';
}

/* Does the first line name the first two columns of a codebook?  Whether the
 * others are there is for its reader to say. */
static bool
has_header(struct slice s)
{
	struct slice line, column;
	bool name = false, type = false;

	s = slice_skip_bom(s);
	if (s.n == 0 || !slice_part(&s, '\n', &line))
		return false;
	if (line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	while (line.n > 0 && slice_part(&line, ',', &column)) {
		name |= slice_is(column, "name") ||
		    slice_is(column, "\"name\"");
		type |= slice_is(column, "type") ||
		    slice_is(column, "\"type\"");
	}
	return name && type;
}

/* Data can be large; their beginning shows that they are no codebook. */
static int
check_beginning(const char *path, struct slice s, struct diag *d)
{
	bool named = path != NULL && strcmp(path, "-") != 0;
	struct foreign is = foreign_find(s);

	if (is_json(s) || has_header(s))
		return 0;
	if (is.what != NULL && is.advice != NULL)
		return diag_at(d, cli_name(path), 0, "this is %s: %s",
		    is.what, is.advice);
	return diag_at(d, cli_name(path), 0, "this is %s%s; to draft one of "
	    "data: kind-read -n --draft FILE%s%s",
	    is.what != NULL ? is.what : "",
	    is.what != NULL ? ", no codebook" : "no codebook",
	    named ? " " : "", named ? path : "");
}

static int
read_all(const char *path, struct buf *text, struct diag *d)
{
	int fd = cli_open_file(path, d), status = 0;
	ssize_t n = 1;

	if (fd < 0)
		return -1;
	while (n > 0 && status == 0) {
		char *room = buf_room(text, PIECE);

		n = source_read_fd(&fd, room, PIECE, d);
		if (n > 0)
			text->len += (size_t)n;
		if (n >= 0 && (n == 0 || text->len >= PIECE))
			status = check_beginning(path, buf_all(text), d);
	}
	if (fd > STDIN_FILENO)
		close(fd);
	return n < 0 ? -1 : status;
}

/* Reads from what is left of a slice. */
static struct codebook *
read_csv(struct slice text, const char *name, struct diag *d)
{
	struct csvin_options opt = { .name = name, .read = source_read_slice,
	    .ctx = &text, .delim = ',', .first_line = 1 };
	struct codebook *cb = NULL;
	struct csvin *in;

	opt.scanner = cli_scanner(d);
	if (opt.scanner == NULL)
		return NULL;
	in = csvin_open(&opt, d);
	if (in != NULL && column_check_names(in, d) == 0)
		cb = codebook_read(in, d);
	csvin_close(in);
	return cb;
}

struct codebook *
load_codebook(const char *path, struct diag *d)
{
	const char *name = cli_name(path);
	struct codebook *cb = NULL;
	struct buf text;

	buf_init(&text);
	if (read_all(path, &text, d) == 0) {
		struct slice s = buf_all(&text);

		cb = is_json(s) ? codebook_json_read(slice_skip_bom(s), name,
		    d) : read_csv(s, name, d);
	}
	buf_clear(&text);
	return cb;
}

struct codebook *
load_named(const char *path, const char *what, struct diag *d)
{
	if (path == NULL)
		path = getenv("KIND_CODEBOOK");
	if (path != NULL && *path != '\0')
		return load_codebook(path, d);
	diag_set(d, "%s wants a codebook: -c, or its name in KIND_CODEBOOK",
	    what);
	return NULL;
}
