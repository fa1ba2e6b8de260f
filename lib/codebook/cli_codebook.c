/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "stream/csvin.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "codebook/codebook_read.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "codebook/cli_codebook.h"

const char *
cli_codebook_path(const char *path)
{
	if (path == NULL)
		path = getenv("KIND_CODEBOOK");
	return path != NULL && *path != '\0' ? path : NULL;
}

int
cli_codebook_read(const char *prog, const char *path,
    struct codebook **codebook, struct diag *d)
{
	struct cli_input input;
	struct csvin *in;

	*codebook = NULL;
	path = cli_codebook_path(path);
	if (path == NULL)
		return 0;
	in = cli_open(prog, path, &input, d);
	if (in == NULL)
		return -1;
	*codebook = codebook_read(in, d);
	csvin_close(in);
	if (input.fd > STDIN_FILENO)
		close(input.fd);
	if (*codebook == NULL)
		return -1;
	if ((*codebook)->unseen > 0)
		cli_message(prog, "note: %s: %zu field%s freed of no-break and "
		    "zero-width blanks", cli_name(path), (*codebook)->unseen,
		    (*codebook)->unseen == 1 ? "" : "s");
	return 0;
}

int
cli_codebook_apart(const char *path, const char *data, struct diag *d)
{
	path = cli_codebook_path(path);
	if (path == NULL || strcmp(path, "-") != 0 ||
	    (data != NULL && strcmp(data, "-") != 0))
		return 0;
	return diag_set(d, "the codebook and the data cannot both come from "
	    "standard input");
}

int
cli_codebook_keep(const char *path, const char *output, struct diag *d)
{
	path = cli_codebook_path(path);
	return path != NULL ? cli_keep(path, output, d) : 0;
}

void
cli_codebook_note(const char *prog, const struct codebook *codebook,
    const struct columns *cols)
{
	if (codebook == NULL)
		return;
	for (size_t i = 0; i < cols->n; i++)
		if (codebook_find(codebook, cols->names[i]) != NULL)
			return;
	cli_message(prog, "note: the codebook knows no column of %s",
	    cols->file);
}
