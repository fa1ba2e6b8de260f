/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/digest.h"
#include "stream/source.h"
#include "cli/cli.h"
#include "partial/partial.h"
#include "codebook/cli_codebook.h"
#include "count/survey_options.h"
#include "parts/parts_lines.h"
#include "parts/parts_files.h"

enum { PIECE = 64 * 1024 };

/* What is read of it, if the path is not NULL. */
struct file {
	const char *option;
	const char *path;
};

#define FILES 3

static void
list_files(const struct survey_options *o, const char *plan,
    struct file files[FILES])
{
	files[0] = (struct file){ "codebook", cli_codebook_path(o->codebook) };
	files[1] = (struct file){ "plan", plan };
	files[2] = (struct file){ "calibrated", o->calibrated };
}

static int
read_digest(const char *path, char hex[DIGEST_SIZE], struct diag *d)
{
	int fd = cli_open_file(path, d);
	struct digest *digest;
	char bytes[PIECE];
	struct diag why;
	ssize_t got;

	if (fd < 0)
		return -1;
	digest = digest_new();
	while ((got = source_read_fd(&fd, bytes, sizeof(bytes), &why)) > 0)
		digest_add(digest, (struct slice){ bytes, (size_t)got });
	digest_hex(digest, hex);
	digest_free(digest);
	close(fd);
	return got < 0 ? diag_at(d, path, 0, "%s", why.text) : 0;
}

static int
digest_of(const struct file *file, char hex[DIGEST_SIZE],
    struct diag *d)
{
	if (strcmp(file->path, "-") == 0)
		return diag_set(d, "--%s: found \"-\", wanted a file: it is "
		    "read again with parts", file->option);
	return read_digest(file->path, hex, d);
}

/* The same bytes may be elsewhere for another part. */
static const char *
without_directories(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

static int
put_file(const struct file *file, struct partial *to, uint64_t n,
    struct diag *d)
{
	char hex[DIGEST_SIZE];
	struct buf key;

	if (file->path == NULL)
		return 0;
	if (digest_of(file, hex, d) < 0)
		return -1;
	buf_init(&key);
	buf_printf(&key, PARTS_NAMED "%s=", file->option);
	partial_put_text(&key, slice_of(without_directories(file->path)));
	parts_lines_add(to, &key, n);
	key.len = 0;
	buf_printf(&key, PARTS_DIGEST "%s %s", file->option, hex);
	parts_lines_add(to, &key, n);
	buf_clear(&key);
	return 0;
}

int
parts_files_put(const struct survey_options *o, const char *plan,
    struct partial *to, uint64_t n, struct diag *d)
{
	struct file files[FILES];

	list_files(o, plan, files);
	for (size_t i = 0; i < FILES; i++)
		if (put_file(&files[i], to, n, d) < 0)
			return -1;
	return 0;
}

/* Is it the one of that option? */
static int
check_file(const struct partial *p, const struct file *file, struct diag *d)
{
	char hex[DIGEST_SIZE] = "";
	struct slice wanted = { "", 0 };
	struct buf subject;
	bool any;

	if (file->path != NULL && digest_of(file, hex, d) < 0)
		return -1;
	buf_init(&subject);
	buf_printf(&subject, PARTS_DIGEST "%s", file->option);
	any = parts_lines_find(p, buf_all(&subject), &wanted);
	buf_clear(&subject);
	if (!any && file->path != NULL)
		return diag_at(d, file->path, 0, "the parts were counted "
		    "without --%s", file->option);
	return slice_is(wanted, hex) ? 0 : diag_at(d, file->path, 0, "found "
	    "the sha256 %s, wanted %.*s: it is not the file of --%s that the "
	    "parts were counted with", hex, (int)wanted.n, wanted.p,
	    file->option);
}

int
parts_files_check(const struct partial *p, const struct survey_options *o,
    const char *plan, struct diag *d)
{
	struct file files[FILES];

	list_files(o, plan, files);
	for (size_t i = 0; i < FILES; i++)
		if (check_file(p, &files[i], d) < 0)
			return -1;
	return 0;
}
