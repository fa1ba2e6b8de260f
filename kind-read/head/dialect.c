/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The header is one line of any length, so the decoder's head grows until it
 * holds all of it.  A header that is longer than LONGEST has a quote that is
 * not closed; the reader will say so.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <string.h>

#include "kind-read/bytes/decode.h"
#include "base/diag.h"
#include "kind-read/head/title.h"
#include "kind-read/head/dialect.h"

/* So much of the text tells a title from a header. */
#define TITLE_LOOK (64 * 1024)

#define LONGEST (64 * 1024 * 1024)

static const char candidates[] = ",;\t|";

#define NCANDIDATES (sizeof(candidates) - 1)

/* The walk over a first line. */
struct line {
	size_t n;		/* bytes seen, without the line end */
	size_t eol;		/* bytes of the line end, 0 at the end */
	bool blank;		/* only blanks so far */
	bool no_quotes;		/* they are text */
	bool quoted;
	bool may_open;		/* a quote here opens a field */
	size_t count[NCANDIDATES];
};

static void
look_at(struct line *line, char c)
{
	const char *which = c != '\0' ? strchr(candidates, c) : NULL;

	if (c == '"' && !line->no_quotes && (line->quoted || line->may_open)) {
		line->quoted = !line->quoted;
		line->may_open = true;
	} else if (!line->quoted) {
		line->may_open = which != NULL;
		if (which != NULL)
			line->count[which - candidates]++;
	}
	line->blank = line->blank && (c == ' ' || c == '\t');
}

/* Does the line end here?  c is the next byte of the text, or any. */
static bool
ends(const struct line *line, char c)
{
	return (c == '\n' || c == '\r') && !line->quoted;
}

/* Makes sure that the head has more than n bytes.  1, 0 at the end, or -1. */
static int
need(struct decode *dec, size_t n, struct diag *d)
{
	int more = 1;

	while (more > 0 && decode_head(dec).n <= n)
		more = decode_more(dec, d);
	return more;
}

/* Walks over the first line of the text. */
static int
walk(struct decode *dec, bool no_quotes, struct line *line, struct diag *d)
{
	struct slice head;
	int more;

	*line = (struct line){ .blank = true, .may_open = true,
	    .no_quotes = no_quotes };
	while ((more = need(dec, line->n, d)) > 0 && line->n < LONGEST) {
		head = decode_head(dec);
		while (line->n < head.n && !ends(line, head.p[line->n]))
			look_at(line, head.p[line->n++]);
		if (line->n < head.n)
			break;
	}
	if (more <= 0)
		return more;
	line->eol = 1;
	more = need(dec, line->n + 1, d);
	head = decode_head(dec);
	if (more > 0 && head.p[line->n] == '\r' && head.p[line->n + 1] == '\n')
		line->eol = 2;
	return more < 0 ? -1 : 0;
}

/* The delimiter of a line "sep=;", in quotes or not, or 0. */
static unsigned char
separator(const struct decode *dec, const struct line *line)
{
	struct slice s = { decode_head(dec).p, line->n };
	unsigned char c;

	if (s.n >= 2 && s.p[0] == '"' && s.p[s.n - 1] == '"')
		s = (struct slice){ s.p + 1, s.n - 2 };
	if (s.n != 5 ||
	    !slice_eq_nocase((struct slice){ s.p, 4 }, slice_of("sep=")))
		return 0;
	c = (unsigned char)s.p[4];
	return dialect_can_delimit(c) ? c : 0;
}

static unsigned char
most_frequent(const struct line *line)
{
	size_t best = 0;

	for (size_t i = 1; i < NCANDIDATES; i++)
		if (line->count[i] > line->count[best])
			best = i;
	return (unsigned char)candidates[best];
}

bool
dialect_can_delimit(unsigned char c)
{
	return c != '\0' && c < 0x7f && c != '"' && c != '\n' && c != '\r';
}

/* Lines as an editor counts them, whatever quotes there are. */
static int
skip_lines(struct decode *dec, uint64_t n, struct dialect *dialect,
    struct diag *d)
{
	struct line line;

	for (uint64_t i = 0; i < n; i++) {
		if (walk(dec, true, &line, d) < 0)
			return -1;
		if (line.n + line.eol == 0)
			return diag_set(d, "--skip: the file has only %" PRIu64
			    " lines", i);
		decode_skip(dec, line.n + line.eol);
		dialect->header_line++;
	}
	return 0;
}

/* Is the first line a title?  1, 0, or -1 and the diag. */
static int
is_title(struct decode *dec, const struct dialect_options *opt, struct diag *d)
{
	const char own[] = { (char)opt->delim, '\0' };
	int more;

	if (opt->sure)
		return 0;
	more = need(dec, TITLE_LOOK, d);
	if (more < 0)
		return -1;
	return title_above(decode_head(dec), more == 0, opt->delim != 0 ? own :
	    candidates);
}

/*
 * Takes off what stands above the header, and walks over that.  sep is the
 * delimiter of a line that says it.
 */
static int
find_header(struct decode *dec, const struct dialect_options *opt,
    struct dialect *dialect, struct line *line, unsigned char *sep,
    struct diag *d)
{
	int title = 0;

	for (;; dialect->header_line++) {
		if (walk(dec, opt->no_quotes, line, d) < 0)
			return -1;
		if (line->eol == 0)
			return 0;
		if (line->blank) {
			dialect->blank_lines++;
		} else if (*sep != 0 || (*sep = separator(dec, line)) == 0) {
			if (dialect->title_line == 0)
				title = is_title(dec, opt, d);
			if (title <= 0 || dialect->title_line != 0)
				return title < 0 ? -1 : 0;
			dialect->title_line = dialect->header_line;
		}
		decode_skip(dec, line->n + line->eol);
	}
}

int
dialect_find(struct decode *dec, const struct dialect_options *opt,
    struct dialect *dialect, struct diag *d)
{
	struct line line;
	unsigned char sep = 0;

	*dialect = (struct dialect){ .header_line = 1 };
	if (skip_lines(dec, opt->skip, dialect, d) < 0)
		return -1;
	if (find_header(dec, opt, dialect, &line, &sep, d) < 0)
		return -1;
	dialect->delim = opt->delim != 0 ? opt->delim : sep != 0 ? sep :
	    most_frequent(&line);
	return 0;
}

const char *
dialect_delim_name(unsigned char delim)
{
	switch (delim) {
	case ',':
		return "commas";
	case ';':
		return "semicolons";
	case '\t':
		return "tabs";
	case '|':
		return "bars";
	default:
		return "another delimiter";
	}
}
