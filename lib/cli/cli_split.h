/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A part of a survey stream, as engines hand it out: its header is in another
 * file.
 */
#ifndef CLI_SPLIT_H
#define CLI_SPLIT_H

struct cli_input;
struct csvin;
struct diag;

/*
 * cli_open of the input that path names, but with the header that the file of
 * that name begins with; or NULL: it has its own.  A split that has it all the
 * same, at its beginning, has it once; one of no bytes has no respondents.
 * Lines in messages are those of the split.
 */
struct csvin *cli_split_open(const char *prog, const char *path,
    const char *header, struct cli_input *input, struct diag *d);

#endif
