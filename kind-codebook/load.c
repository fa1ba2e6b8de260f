/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "buf.h"
#include "diag.h"
#include "source.h"
#include "csvin.h"
#include "codebook_read.h"
#include "codebook_json_read.h"
#include "cli.h"
#include "load.h"

#define BEGINNING 256
#define PIECE 65536

static const char header[] =
    "name,type,title,value,label,missing,role,group,score";

/* Without a byte-order mark. */
static struct slice
skip_mark(struct slice s)
{
	if (s.n >= 3 && memcmp(s.p, "\xef\xbb\xbf", 3) == 0)
		return (struct slice){ s.p + 3, s.n - 3 };
	return s;
}

static bool
is_json(struct slice s)
{
	size_t i = 0;

	s = skip_mark(s);
	while (i < s.n && strchr(" \t\r\n", s.p[i]) != NULL && s.p[i] != '\0')
		i++;
	return i < s.n && s.p[i] == '{';
}

static bool
has_header(struct slice s)
{
	size_t n = sizeof(header) - 1;

	s = skip_mark(s);
	return s.n > n && memcmp(s.p, header, n) == 0 &&
	    strchr(",\r\n", s.p[n]) != NULL && s.p[n] != '\0';
}

static void
close_file(int fd)
{
	if (fd > STDIN_FILENO)
		close(fd);
}

bool
load_is_codebook(const char *path)
{
	char beginning[BEGINNING];
	struct diag d;
	int fd = cli_open_file(path, &d);
	ssize_t n = -1;
	struct slice s;

	if (fd >= 0 && lseek(fd, 0, SEEK_CUR) == 0)
		n = pread(fd, beginning, sizeof(beginning), 0);
	close_file(fd);
	if (n < 0)
		return false;
	s = (struct slice){ beginning, (size_t)n };
	return is_json(s) || has_header(s);
}

static int
read_all(const char *path, struct buf *text, struct diag *d)
{
	int fd = cli_open_file(path, d);
	ssize_t n;

	if (fd < 0)
		return -1;
	do {
		char *room = buf_room(text, PIECE);

		n = source_read_fd(&fd, room, PIECE, d);
		if (n > 0)
			text->len += (size_t)n;
	} while (n > 0);
	close_file(fd);
	return n < 0 ? -1 : 0;
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
	if (in != NULL && csvin_check_names(in, d) == 0)
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
		struct slice s = { text.p, text.len };

		cb = is_json(s) ? codebook_json_read(skip_mark(s), name, d) :
		    read_csv(s, name, d);
	}
	buf_clear(&text);
	return cb;
}
