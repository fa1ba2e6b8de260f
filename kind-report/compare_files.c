/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "cli/cli.h"
#include "cli/option.h"
#include "sheet/sheet.h"
#include "sheet/sheet_csv.h"
#include "sheet/sheet_md.h"
#include "sheet/sheet_text.h"
#include "tidy/tidy.h"
#include "wave/repeats.h"
#include "kind-report/content/inputs.h"
#include "kind-report/content/report.h"
#include "kind-report/content/weightings.h"
#include "kind-report/correction/corrections.h"
#include "kind-report/correction/pairs.h"
#include "kind-report/options.h"
#include "kind-report/compare_files.h"

enum { TEXT, MD, CSV };

/* The tables of questions of a file, and those of weightings. */
struct file {
	struct tidy tidy;
	struct tidy weightings;
};

static int
read_file(struct file *f, const char *path, struct diag *d)
{
	struct origin origin;
	struct buf notes;
	int status;

	if (inputs_tables(path, &f->tidy, &origin, d) < 0)
		return -1;
	weightings_take(&f->tidy, &f->weightings);
	buf_init(&notes);
	status = repeats_drop(&f->tidy, &notes, d);
	buf_clear(&notes);
	return status;
}

static void
put_sheet(const struct sheet *s, int format, struct buf *out)
{
	if (format == CSV) {
		sheet_csv(s, out->len == 0, out);
		return;
	}
	buf_puts(out, out->len > 0 ? "\n" : "");
	if (format == TEXT)
		sheet_text(s, cli_width(), out);
	else
		sheet_md(s, out);
}

static void
put_tables(const struct tidy *then, const struct tidy *now, int format,
    struct buf *out)
{
	struct pairs pairs;

	pairs_make(&pairs, then, now);
	for (size_t i = 0; i < pairs.n; i++) {
		struct sheet *s = corrections_sheet(&pairs.list[i]);

		if (s == NULL)
			continue;
		put_sheet(s, format, out);
		sheet_free(s);
	}
	pairs_clear(&pairs);
}

static int
find_format(const struct opts *o, struct diag *d)
{
	static const char *const words[] = { "text", "md", "csv", NULL };

	return o->format == NULL ? TEXT : option_word("format", o->format,
	    words, d);
}

/* CLI_NO with the list, CLI_DONE without one, or -1. */
static int
print(const char *prog, const struct file f[2], int format, struct diag *d)
{
	struct buf out;
	int status = CLI_DONE;

	buf_init(&out);
	put_tables(&f[0].tidy, &f[1].tidy, format, &out);
	put_tables(&f[0].weightings, &f[1].weightings, format, &out);
	if (out.len > 0)
		status = cli_write(prog, NULL, buf_all(&out), d) < 0 ? -1 :
		    CLI_NO;
	buf_clear(&out);
	return status;
}

int
compare_files_print(const char *prog, const struct opts *o,
    struct diag *d)
{
	struct file f[2] = { { .tidy = { .n = 0 } } };
	int format = find_format(o, d), status = -1;

	if (format >= 0 && read_file(&f[0], o->files[0], d) == 0 &&
	    read_file(&f[1], o->files[1], d) == 0)
		status = print(prog, f, format, d);
	for (size_t i = 0; i < 2; i++) {
		tidy_clear(&f[i].weightings);
		tidy_clear(&f[i].tidy);
	}
	return status;
}
