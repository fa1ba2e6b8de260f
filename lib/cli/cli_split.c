/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "stream/csvin.h"
#include "cli/cli.h"
#include "cli/cli_split.h"

static int
read_header(const char *prog, const char *path, struct buf *header,
    struct diag *d)
{
	struct cli_input input = { .fd = -1 };
	struct csvin *in;

	if (strcmp(path, "-") == 0)
		return diag_set(d, "--header: found \"-\", wanted a file; "
		    "standard input has the respondents");
	in = cli_open(prog, path, &input, d);
	if (in != NULL) {
		buf_slice(header, csvin_header(in));
		buf_slice(header, csvin_eol(in));
		csvin_close(in);
	}
	if (input.fd > STDIN_FILENO)
		close(input.fd);
	return in == NULL ? -1 : 0;
}

struct csvin *
cli_split_open(const char *prog, const char *path, const char *header,
    struct cli_input *input, struct diag *d)
{
	struct buf bytes = { NULL, 0, 0 };
	struct csvin *in = NULL;

	if (header == NULL)
		return cli_open(prog, path, input, d);
	if (read_header(prog, header, &bytes, d) == 0)
		in = cli_open_headed(prog, path, buf_all(&bytes), input, d);
	buf_clear(&bytes);
	return in;
}
