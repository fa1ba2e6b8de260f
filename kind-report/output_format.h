/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which format a file of a report has: by an option, or by the end of its name.
 */
#ifndef OUTPUT_FORMAT_H
#define OUTPUT_FORMAT_H

struct diag;
struct picture;

enum output_format {
	OUTPUT_HTML,
	OUTPUT_XLSX,
	OUTPUT_MD,
	OUTPUT_TEXT,
	OUTPUT_SVG,
	OUTPUT_PNG
};

/* Finds that of the file at path, or of standard output (NULL): what the word
 * asks for (NULL: none does), or the picture.  A name of what is not written
 * here leads to a message that says how it is made.  0, or -1 and the diag. */
int output_format_find(enum output_format *format, const char *path,
    const char *word, const struct picture *p, struct diag *d);

#endif
