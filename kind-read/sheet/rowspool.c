/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * They are kept in a temporary file, each behind a struct frame, and copied to
 * another one with the commas that they lack.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "stream/temporary.h"
#include "kind-read/sheet/rowspool.h"

struct frame {
	uint64_t blank;
	uint64_t fields;
	uint64_t bytes;
};

struct rowspool {
	FILE *frames;
	uint64_t columns;
	uint64_t rows;
	uint64_t fields;	/* of all */
	uint64_t bytes;		/* without the commas that they lack */
	struct buf text;	/* of a row */
};

static int
cannot_write(struct diag *d)
{
	return diag_set(d, "cannot write a temporary file: %s",
	    strerror(errno));
}

static FILE *
temporary(struct diag *d)
{
	int fd = temporary_open(d);
	FILE *f = fd >= 0 ? fdopen(fd, "w+b") : NULL;

	if (fd >= 0 && f == NULL) {
		cannot_write(d);
		close(fd);
	}
	return f;
}

struct rowspool *
rowspool_new(struct diag *d)
{
	FILE *frames = temporary(d);
	struct rowspool *s;

	if (frames == NULL)
		return NULL;
	s = xcalloc(1, sizeof(*s));
	s->frames = frames;
	return s;
}

void
rowspool_free(struct rowspool *s)
{
	if (s == NULL)
		return;
	fclose(s->frames);
	buf_clear(&s->text);
	free(s);
}

uint64_t
rowspool_columns(const struct rowspool *s)
{
	return s->columns;
}

uint64_t
rowspool_bytes(const struct rowspool *s)
{
	return s->bytes + s->columns * s->rows - s->fields;
}

int
rowspool_add(struct rowspool *s, uint64_t blank, uint64_t fields,
    struct slice text, struct diag *d)
{
	struct frame frame = { blank, fields, text.n };

	if (fwrite(&frame, sizeof(frame), 1, s->frames) != 1 ||
	    fwrite(text.p, 1, text.n, s->frames) != text.n)
		return cannot_write(d);
	if (fields > s->columns)
		s->columns = fields;
	s->rows++;
	s->fields += fields;
	s->bytes += blank + text.n + 1;
	return 0;
}

static int
copy_row(struct rowspool *s, const struct frame *frame, FILE *to,
    struct diag *d)
{
	s->text.len = 0;
	buf_fill(&s->text, '\n', (long)frame->blank);
	if (fread(buf_room(&s->text, frame->bytes + 1), 1, frame->bytes,
	    s->frames) != frame->bytes)
		return diag_set(d, "cannot read a temporary file");
	s->text.len += frame->bytes;
	buf_fill(&s->text, ',', (long)(s->columns - frame->fields));
	buf_putc(&s->text, '\n');
	return fwrite(s->text.p, s->text.len, 1, to) == 1 ? 0 :
	    cannot_write(d);
}

static int
copy(struct rowspool *s, FILE *to, struct diag *d)
{
	struct frame frame;

	if (fflush(s->frames) != 0)
		return cannot_write(d);
	rewind(s->frames);
	for (uint64_t i = 0; i < s->rows; i++) {
		if (fread(&frame, sizeof(frame), 1, s->frames) != 1)
			return diag_set(d, "cannot read a temporary file");
		if (copy_row(s, &frame, to, d) < 0)
			return -1;
	}
	return fflush(to) == 0 ? 0 : cannot_write(d);
}

int
rowspool_finish(struct rowspool *s, struct diag *d)
{
	FILE *to = temporary(d);
	int fd = -1;

	if (to == NULL)
		return -1;
	if (copy(s, to, d) == 0) {
		fd = dup(fileno(to));
		if (fd < 0 || lseek(fd, 0, SEEK_SET) < 0)
			cannot_write(d);
	}
	fclose(to);
	return fd;
}
