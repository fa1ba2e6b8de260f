/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"

void
chart_pen_class(const struct chart_key *k, struct buf *out)
{
	static const char sides[] = "hmlo";

	buf_putc(out, sides[k->side]);
	buf_printf(out, "%u", k->shade);
}

void
chart_pen_part(const struct chart_key *k, const char *place,
    bool patterned, struct buf *out)
{
	buf_puts(out, "<rect class=\"part ");
	chart_pen_class(k, out);
	buf_printf(out, "\"%s/>", place);
	if (patterned && k->side == CHART_LOW)
		buf_printf(out, "<rect class=\"pat\" fill=\"url(#pl)\"%s/>",
		    place);
}

void
chart_pen_patterns(struct buf *out)
{
	buf_puts(out, "<defs>"
	    "<pattern id=\"pl\" width=\"6\" height=\"6\" "
	    "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
	    "<path d=\"M1 0V6\" stroke=\"#fff\" stroke-width=\"2\"/>"
	    "</pattern></defs>\n");
}

static void
put_number(struct buf *out, const char *name, double value,
    unsigned decimals, const char *unit)
{
	buf_printf(out, " %s=\"", name);
	fmt_double(out, value, decimals);
	buf_printf(out, "%s\"", unit);
}

void
chart_pen_percent(struct buf *out, const char *name, double percent)
{
	put_number(out, name, percent, 2, "%");
}

void
chart_pen_pixels(struct buf *out, const char *name, double pixels)
{
	put_number(out, name, pixels, 1, "");
}

double
chart_pen_end(const struct chart_row *row)
{
	if (!row->known)
		return 0;
	return row->has_interval && row->upper > row->percent ? row->upper :
	    row->percent;
}

struct slice
chart_pen_bare(struct slice figure)
{
	if (slice_ends(figure, "%"))
		figure.n--;
	return figure;
}
