/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rewrite: a table stream from standard input, read and written again. */
#include <stdio.h>
#include <unistd.h>

#include "base/buf.h"
#include "scan/scan.h"
#include "stream/source.h"
#include "stream/csvin.h"
#include "base/diag.h"
#include "tidy/tidy.h"
#include "tidy/tidy_read.h"
#include "tidy/tidy_write.h"

int
main(void)
{
	int input = STDIN_FILENO;
	const struct csvin_options opt = { .name = "standard input",
	    .read = source_read_fd, .ctx = &input,
	    .scanner = scanner_get("plain"), .delim = ',', .first_line = 1 };
	struct tidy tidy = { .with_ps = true };
	struct buf out = { NULL, 0, 0 };
	struct diag d;
	struct csvin *in = csvin_open(&opt, &d);

	if (in == NULL || tidy_read(in, &tidy, &d) < 0) {
		fprintf(stderr, "rewrite: %s\n", d.text);
		return 2;
	}
	tidy_write(&tidy, &out);
	fwrite(out.p, 1, out.len, stdout);
	buf_clear(&out);
	tidy_clear(&tidy);
	csvin_close(in);
	return 0;
}
