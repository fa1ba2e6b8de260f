/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/fmt.h"
#include "show/figures.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/wide/wide_format.h"

#define TITLE_SIZE 12

/* What links look like everywhere. */
#define LINK_COLOUR 0x0563c1

/* A format that there is. */
struct wide_made {
	struct wide_look look;
	lxw_format *format;
};

bool
wide_format_wraps(enum wide_style style)
{
	return style < WIDE_CODE;
}

static bool
is_bold(enum wide_style style)
{
	return style == WIDE_BOLD || style == WIDE_HEADING ||
	    style == WIDE_CENTRED || style == WIDE_BREAK ||
	    style == WIDE_TITLE;
}

struct arial
wide_format_font(enum wide_style style)
{
	return (struct arial){ style == WIDE_TITLE ? TITLE_SIZE :
	    WIDE_FORMAT_SIZE, is_bold(style) };
}

static bool
same(const struct wide_look *a, const struct wide_look *b)
{
	return a->style == b->style && a->rule == b->rule &&
	    a->figure.decimals == b->figure.decimals &&
	    a->figure.unit == b->figure.unit &&
	    a->figure.bold == b->figure.bold &&
	    a->figure.sign == b->figure.sign;
}

static void
set_number(lxw_format *f, const struct wide_figure *figure)
{
	struct buf b;

	buf_init(&b);
	if (figure->sign != NULL) {
		buf_printf(&b, "\"%s\"", figure->sign);
		format_set_num_format(f, b.p);
	} else if (figure->unit == WIDE_P) {
		xlsx_p(f);
	} else if (figure->unit == WIDE_SMALL) {
		format_set_num_format(f, "\"(\"#,##0\")\"");
	} else if (figure->unit == WIDE_PERCENT ||
	    figure->unit == WIDE_BROKEN) {
		xlsx_behind(f, figure->decimals,
		    figure->unit == WIDE_PERCENT ? "%" : " [b]");
	} else {
		xlsx_decimals(f, figure->decimals,
		    figure->unit == WIDE_CHANGE);
	}
	if (figure->bold)
		format_set_bold(f);
	buf_clear(&b);
}

/* Headings stand on the rule below them. */
static void
set_style(lxw_format *f, const struct wide_look *look)
{
	enum wide_style style = look->style;

	if (wide_format_wraps(style))
		format_set_text_wrap(f);
	if (is_bold(style))
		format_set_bold(f);
	if (style == WIDE_HEADING || style == WIDE_CENTRED ||
	    style == WIDE_BREAK)
		format_set_align(f, LXW_ALIGN_VERTICAL_BOTTOM);
	if (style == WIDE_LINK) {
		format_set_underline(f, LXW_UNDERLINE_SINGLE);
		format_set_font_color(f, LINK_COLOUR);
	}
	if (style == WIDE_NUMBER)
		set_number(f, &look->figure);
	if (look->rule == WIDE_ABOVE)
		format_set_top(f, LXW_BORDER_THIN);
	if (look->rule == WIDE_BELOW || style == WIDE_BREAK)
		format_set_bottom(f, LXW_BORDER_THIN);
}

static int
align_of(enum wide_style style)
{
	switch (style) {
	case WIDE_HEADING:
	case WIDE_CODE:
	case WIDE_NUMBER:
		return LXW_ALIGN_RIGHT;
	case WIDE_CENTRED:
	case WIDE_BREAK:
		return LXW_ALIGN_CENTER;
	default:
		return LXW_ALIGN_LEFT;
	}
}

lxw_format *
wide_format(struct wide_formats *f, const struct wide_look *look)
{
	lxw_format *format;

	for (size_t i = 0; i < f->n; i++)
		if (same(&f->list[i].look, look))
			return f->list[i].format;
	format = xlsx_format(f->workbook, wide_format_font(look->style).size,
	    align_of(look->style));
	if (format == NULL)
		return NULL;
	set_style(format, look);
	f->list = xgrow(f->list, f->n, &f->cap, sizeof(*f->list));
	f->list[f->n++] = (struct wide_made){ *look, format };
	return format;
}

void
wide_format_clear(struct wide_formats *f)
{
	free(f->list);
	*f = (struct wide_formats){ .n = 0 };
}

void
wide_format_put(const struct wide_figure *f, double number, struct buf *out)
{
	if (f->sign != NULL) {
		buf_puts(out, f->sign);
	} else if (f->unit == WIDE_CHANGE) {
		figures_put_change(out, number, f->decimals);
	} else if (f->unit == WIDE_P) {
		buf_puts(out, "<0.0001");
	} else {
		buf_puts(out, f->unit == WIDE_SMALL ? "(" : "");
		fmt_double(out, number, f->decimals);
		buf_puts(out, f->unit == WIDE_PERCENT ? "%" :
		    f->unit == WIDE_BROKEN ? " [b]" :
		    f->unit == WIDE_SMALL ? ")" : "");
	}
}
