/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "kind-read/csv/clean.h"
#include "kind-read/bytes/decode.h"
#include "kind-read/head/dialect.h"
#include "kind-read/bytes/encoding.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/header.h"
#include "kind-read/csv/repair.h"
#include "kind-read/csv/rows.h"
#include "kind-read/csv/recordwidth.h"
#include "kind-read/head/facts.h"
#include "kind-read/csv/csvfacts.h"

/* A last field that was cut off still looks like one.  A Ctrl-Z is an end. */
const char *
csvfacts_cut_off(const struct csvfacts *in)
{
	return rows_whole(in->rows) || decode_ctrl_z(in->decode) ? NULL :
	    "the last line has no line end; is the file whole?";
}

/* "(the first on line 3)" behind what was counted. */
static void
add_sightings(struct facts *f, const struct csvfacts_sightings *s,
    const char *one, const char *many)
{
	facts_count(f, "mended", s->n, one, many);
	if (s->n > 0)
		buf_printf(&f->items[f->n - 1].text, " (%sline %" PRIu64 ")",
		    s->n > 1 ? "the first on " : "", s->line);
}

static void
add_encoding(const struct csvfacts *in, struct facts *f)
{
	const struct encoding *e = decode_encoding(in->decode);

	switch (e->reason) {
	case ENCODING_MARK_WINS:
		facts_add(f, "encoding", FACTS_TOLD,
		    "%s as its byte-order mark says", e->name);
		break;
	case ENCODING_GUESSED:
		facts_add(f, "encoding", FACTS_TOLD,
		    "%s, which is a guess (--encoding says another)",
		    e->name);
		break;
	case ENCODING_NULS:
		facts_add(f, "encoding", FACTS_TOLD, "%s by its NUL bytes",
		    e->name);
		break;
	default:
		facts_add(f, "encoding", encoding_is_utf8(e->name) ?
		    FACTS_LIST : FACTS_LINE, "%s", e->name);
	}
}

static void
add_doubt(const struct csvfacts *in, struct facts *f)
{
	size_t rows = in->header->rows, n = in->doubt.n;

	if (n > 1)
		facts_add(f, "doubt", FACTS_TOLD, "the %zu records from line "
		    "%" PRIu64 " on look like header rows: --header-rows %zu "
		    "reads them so, --header-rows %zu says that they are "
		    "respondents", n, in->doubt.line, rows + n, rows);
	else if (n > 0)
		facts_add(f, "doubt", FACTS_TOLD, "line %" PRIu64 " looks "
		    "like a header row: --header-rows %zu reads it so, "
		    "--header-rows %zu says that it is a respondent",
		    in->doubt.line, rows + 1, rows);
}

void
csvfacts_platform(const struct csvfacts *in, struct facts *f)
{
	const struct platform *p = in->header->platform;

	if (in->header->rows > 1)
		facts_add(f, "format", FACTS_TOLD, "%s, %zu header rows",
		    p->title, in->header->rows);
	else
		facts_add(f, "format", p == platform_named("csv") ?
		    FACTS_LIST : FACTS_LINE, "%s, one header row", p->title);
	add_doubt(in, f);
}

void
csvfacts_add(const struct csvfacts *in, struct facts *f)
{
	csvfacts_platform(in, f);
	add_encoding(in, f);
	facts_add(f, "delimiter", in->dialect->delim != ',' ? FACTS_LINE :
	    FACTS_LIST, "%s", dialect_delim_name(in->dialect->delim));
	if (in->no_quotes)
		facts_add(f, "delimiter", FACTS_TOLD, "quotes are text");
}

static void
add_repair(const struct csvfacts *in, struct facts *f)
{
	const struct repair *r = rows_repair(in->rows);
	struct csvfacts_sightings s;

	if (r == NULL)
		return;
	s = (struct csvfacts_sightings){ repair_log(r)->count,
	    repair_log(r)->first_line };
	add_sightings(f, &s, "record repaired", "records repaired");
	facts_count(f, "mended", repair_log(r)->joined,
	    "of them longer than a line", "of them longer than a line");
}

void
csvfacts_mended(const struct csvfacts *in, struct facts *f)
{
	bool single = in->header->n == 1;

	facts_count(f, "mended", in->dialect->blank_lines +
	    (single ? 0 : in->blank), "blank line skipped",
	    "blank lines skipped");
	if (in->dialect->title_line > 0)
		facts_add(f, "dropped", FACTS_TOLD, "line %" PRIu64 " dropped, "
		    "a title above the header (--skip 0 keeps it)",
		    in->dialect->title_line);
	else if (in->titled)
		facts_add(f, "header", FACTS_TOLD, "the header looks like a "
		    "title (--skip leaves out lines above it)");
	facts_count(f, "mended", single ? in->blank : 0,
	    "blank line is a missing answer",
	    "blank lines are missing answers");
	facts_count(f, "dropped", in->width->tail,
	    "empty column without a name dropped at the end",
	    "empty columns without a name dropped at the end");
	if (in->width->surplus > 0)
		facts_add(f, "dropped", FACTS_TOLD, "%zu empty field%s dropped "
		    "behind the last column of each respondent",
		    in->width->surplus, in->width->surplus == 1 ? "" : "s");
	facts_count(f, "dropped", in->held, "empty row at the end dropped",
	    "empty rows at the end dropped");
	facts_count(f, "mended", clean_trimmed(in->clean),
	    "answer freed of blanks around it",
	    "answers freed of blanks around them");
	facts_blanks(f, clean_folded(in->clean), "answer", "answers");
	add_sightings(f, &in->padded, "short record filled",
	    "short records filled");
	add_repair(in, f);
	if (csvfacts_cut_off(in) != NULL)
		facts_add(f, "end", FACTS_TOLD, "%s", csvfacts_cut_off(in));
	add_sightings(f, &in->controls, "record with control characters",
	    "records with control characters");
	if (decode_ctrl_z(in->decode))
		facts_add(f, "dropped", FACTS_TOLD,
		    "the Ctrl-Z at the end dropped");
	if (in->count + in->held == 0)
		facts_add(f, "mended", FACTS_TOLD,
		    "nothing follows the header");
}
