/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/diag.h"
#include "base/length.h"
#include "base/slice.h"
#include "cli/option.h"
#include "kind-report/picture/picture.h"
#include "kind-report/output_format.h"

/* By enum output_format: words of -f, and ends of file names. */
static const char *const formats[] = { "html", "xlsx", "md", "text", NULL };

static const char *const ends[] = { ".html", ".xlsx", ".md", ".txt", ".svg",
	".png" };

#define NENDS LENGTH(ends)

/* The option that asks for a chart, or NULL, and what is then written. */
static const char *
picture_option(const struct picture *p, enum output_format *format)
{
	*format = p->png > 0 ? OUTPUT_PNG : OUTPUT_SVG;
	return p->png > 0 ? "--png" : p->svg > 0 ? "--svg" :
	    NULL;
}

/* What -f asks for. */
static int
read_word(const char *word, const struct picture *p,
    enum output_format *format, struct diag *d)
{
	int found;

	if (picture_option(p, format) != NULL)
		return diag_set(d, "--format and %s exclude each other",
		    picture_option(p, format));
	found = option_word("format", word, formats, d);
	if (found < 0)
		return -1;
	*format = (enum output_format)found;
	return 0;
}

/* What other programs make of a report is not written here; how they do is
 * said. */
static int
refuse(const char *path, struct diag *d)
{
	struct slice p = slice_of(path);
	size_t slash = slice_find_last(p, "/");
	int dir = slash < p.n ? (int)slash : 0;

	if (slice_ends(p, ".docx"))
		return diag_at(d, path, 0, "Word files are made of Markdown: "
		    "kind-report -f md ... | pandoc -f markdown -o %s", path);
	return diag_at(d, path, 0, "OpenDocument sheets are made of a "
	    "workbook: kind-report -o %.*s.xlsx ..., then soffice --headless "
	    "--convert-to ods%s%.*s %.*s.xlsx", (int)p.n - 4, path,
	    dir > 0 ? " --outdir " : "", dir, path, (int)p.n - 4, path);
}

/* A picture is of one chart, and the end of the path says which kind. */
static int
refuse_picture(const char *path, enum output_format format, struct diag *d)
{
	return diag_at(d, path, 0, "a picture has one chart: kind-report "
	    "--%s 1 -o %s ... writes Figure 1", ends[format] + 1, path);
}

/* The format that the end of the path says. */
static int
guess_format(const struct picture *p, const char *path,
    enum output_format *format, struct diag *d)
{
	enum output_format picture, found = OUTPUT_HTML;
	const char *option = picture_option(p, &picture);

	while (found < NENDS && !slice_ends(slice_of(path), ends[found]))
		found++;
	*format = found;
	if (option != NULL)
		return found == picture ? 0 : diag_at(d, path, 0,
		    "the file of %s ends in %s", option, ends[picture]);
	if (found == OUTPUT_SVG || found == OUTPUT_PNG)
		return refuse_picture(path, found, d);
	if (found < NENDS)
		return 0;
	if (slice_ends(slice_of(path), ".docx") ||
	    slice_ends(slice_of(path), ".ods"))
		return refuse(path, d);
	return diag_at(d, path, 0, "the file's name does not end in .html, "
	    ".xlsx, .md or .txt; --format says what to write");
}

int
output_format_find(enum output_format *format, const char *path,
    const char *word, const struct picture *p, struct diag *d)
{
	if (word != NULL)
		return read_word(word, p, format, d);
	if (path != NULL)
		return guess_format(p, path, format, d);
	if (picture_option(p, format) == NULL)
		*format = OUTPUT_HTML;
	return 0;
}
